# asyncio.Runner: several runs on one loop, its context, get_loop, close
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def step(n):
    print("step", n, var.get(), asyncio.get_running_loop().time())
    var.set(f"set by {n}")
    await asyncio.sleep(n)
    return n * 10


with asyncio.Runner() as runner:
    print(runner.run(step(1)))
    print(runner.run(step(2)))
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed(), loop.time())
    ctx = contextvars.copy_context()
    print(runner.run(step(3), context=ctx))
    print(ctx[var], var.get())
    try:
        runner.run(7)
    except ValueError as e:
        print("ValueError:", e)
print(loop.is_closed())
try:
    runner.run(None)
except ValueError as e:
    print("ValueError:", e)
c = step(9)
try:
    runner.run(c)
except RuntimeError as e:
    print("RuntimeError:", e)
c.close()

r2 = asyncio.Runner(debug=True)
print(r2.get_loop().get_debug())
r2.close()
r2.close()
print("closed twice")
