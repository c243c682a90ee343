# the factorial example of the documentation
import asyncio


async def factorial(name, number):
    f = 1
    for i in range(2, number + 1):
        print(f"Task {name}: Compute factorial({number}), currently i={i}...")
        await asyncio.sleep(1)
        f *= i
    print(f"Task {name}: factorial({number}) = {f}")
    return f


async def main():
    L = await asyncio.gather(factorial("A", 2), factorial("B", 3), factorial("C", 4))
    print(L)
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(factorial(f"G{n}", n)) for n in (20, 3)]
    print([t.result() for t in ts], asyncio.get_running_loop().time())


asyncio.run(main())
