# context variables: set, reset, tokens, per-task values, get with defaults
import asyncio
from contextvars import ContextVar, copy_context, Token

request = ContextVar("request")
user = ContextVar("user", default="anonymous")


async def log(msg):
    await asyncio.sleep(0)
    print(f"[{request.get('-')}/{user.get()}] {msg}")


async def handle(n):
    token = request.set(n)
    await log("start")
    if n % 2:
        user.set(f"user{n}")
    await asyncio.sleep(1 / n)
    await log("end")
    print(token.old_value is Token.MISSING, token.var is request)
    request.reset(token)
    await log("reset")
    try:
        request.reset(token)
    except RuntimeError as e:
        print("RuntimeError:", str(e).split(" at ")[0])


async def main():
    await asyncio.gather(*(handle(n) for n in (1, 2, 3)))
    try:
        request.get()
    except LookupError as e:
        print("LookupError", type(e.args[0]).__name__)
    print(user.get(), request.name)
    t1 = user.set("a")
    t2 = user.set("b")
    print(user.get(), t2.old_value, t1.old_value is Token.MISSING)
    user.reset(t1)
    print(user.get())
    ctx = copy_context()
    print(ctx.run(lambda: user.set("inside") and user.get()), user.get(), ctx[user])


asyncio.run(main())
