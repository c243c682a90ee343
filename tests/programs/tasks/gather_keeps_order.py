# gather: results in the order of the arguments whatever the order of completion
import asyncio


async def job(name, delay):
    print("start", name)
    await asyncio.sleep(delay)
    print("end", name, asyncio.get_running_loop().time())
    return name


async def main():
    print(await asyncio.gather(job("a", 3), job("b", 1), job("c", 2)))
    print(await asyncio.gather())
    print(await asyncio.gather(*[job(i, i % 2) for i in range(4)]))
    t = asyncio.create_task(job("twice", 0.5))
    print(await asyncio.gather(t, t, job("other", 0.1), t))
    c = job("coro twice", 0)
    print(await asyncio.gather(c, c))
    f = asyncio.get_running_loop().create_future()
    f.set_result("ready")
    g = asyncio.gather(f, job("x", 0))
    print(g.done(), asyncio.isfuture(g))
    print(await g, g.result())


asyncio.run(main())
