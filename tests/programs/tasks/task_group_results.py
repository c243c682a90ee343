# TaskGroup: waits for all children, children may add children, results afterwards
import asyncio


async def job(n, tg=None):
    print("start", n, asyncio.get_running_loop().time())
    await asyncio.sleep(n)
    if tg and n > 1:
        tg.create_task(job(n - 1, tg), name=f"child of {n}")
    print("end", n, asyncio.get_running_loop().time())
    return n * n


async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(job(1))
        b = tg.create_task(job(3, tg))
        print("body ends", a.done(), b.done())
    print(a.result(), b.result(), asyncio.get_running_loop().time())
    async with asyncio.TaskGroup():
        print("an empty group")
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(job(i / 10)) for i in range(3)]
        print("sum inside", sum([await t for t in ts]))
    print([t.result() for t in ts])


asyncio.run(main())
