# AsyncExitStack: mixed managers, callbacks, pop_all, errors on the way out
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager


@asynccontextmanager
async def a(n):
    print("aenter", n)
    try:
        yield n
    finally:
        await asyncio.sleep(0.1)
        print("aexit", n)


@contextmanager
def s(n):
    print("enter", n)
    yield n
    print("exit", n)


async def acb(*args, **kw):
    print("async callback", args, kw)


async def main():
    async with AsyncExitStack() as stack:
        xs = [await stack.enter_async_context(a(i)) for i in range(2)]
        ys = stack.enter_context(s("sync"))
        stack.callback(print, "plain callback")
        stack.push_async_callback(acb, 1, k=2)
        print(xs, ys)
    stack = AsyncExitStack()
    await stack.enter_async_context(a("moved"))
    other = stack.pop_all()
    await stack.aclose()
    print("nothing closed yet")
    await other.aclose()
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(a("x"))
            stack.push_async_exit(suppressor)
            raise ValueError("inside")
    except ValueError:
        print("not suppressed")
    print("end")


async def suppressor(et, ev, tb):
    print("suppressor", et.__name__)
    return True


asyncio.run(main())
