# ensure_future: coroutine, task, future, awaitable, nonsense; isfuture and iscoroutine
import asyncio


async def c():
    return "coroutine"


class Aw:
    def __await__(self):
        return (yield from c().__await__())


async def main():
    t = asyncio.ensure_future(c())
    print(asyncio.ensure_future(t) is t, asyncio.isfuture(t), asyncio.iscoroutine(t))
    f = asyncio.get_running_loop().create_future()
    print(asyncio.ensure_future(f) is f, asyncio.isfuture(f))
    f.set_result("future")
    a = asyncio.ensure_future(Aw())
    print(await t, await f, await a)
    try:
        asyncio.ensure_future(12)
    except TypeError as e:
        print("TypeError:", e)
    co = c()
    print(asyncio.iscoroutine(co), asyncio.iscoroutinefunction(c), asyncio.isfuture(co))
    print(asyncio.iscoroutine(c), asyncio.iscoroutinefunction(co), asyncio.isfuture(5))
    print(await co)

    def gen():
        yield

    print(asyncio.iscoroutine(gen()), asyncio.iscoroutinefunction(gen))


asyncio.run(main())
