# contextlib: aclosing, AsyncExitStack, nullcontext in async with, AbstractAsyncContextManager
import asyncio
from contextlib import (AbstractAsyncContextManager, AsyncContextDecorator, AsyncExitStack, aclosing,
                        asynccontextmanager, nullcontext)


class Timed(AsyncContextDecorator):
    async def __aenter__(self):
        self.t = asyncio.get_running_loop().time()
        return self

    async def __aexit__(self, *exc):
        print("took", asyncio.get_running_loop().time() - self.t)


@Timed()
async def work(x):
    await asyncio.sleep(x)
    return x


class Simple(AbstractAsyncContextManager):
    async def __aexit__(self, *exc):
        print("exit of Simple", exc[0])


@asynccontextmanager
async def m(n):
    yield n
    print("end", n)


async def agen():
    try:
        yield 1
    finally:
        print("agen closed")


async def main():
    print(await work(1.5), await work(0.5))
    async with Simple() as s:
        print(type(s).__name__)
    async with nullcontext("null") as n:
        print(n)
    async with aclosing(agen()) as g:
        print(await anext(g))
    async with AsyncExitStack() as st:
        for i in range(3):
            print(await st.enter_async_context(m(i)))
    print(work.__name__, m.__name__)


asyncio.run(main())
