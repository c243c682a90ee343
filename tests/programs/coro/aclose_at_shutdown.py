# async generators still open when main ends are closed by asyncio.run
import asyncio


async def gen(name):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print(name, "GeneratorExit")
        raise
    finally:
        print(name, "closing")
        await asyncio.sleep(0.5)
        print(name, "closed", asyncio.get_running_loop().time())


keep = []


async def main():
    g = gen("kept")
    keep.append(g)
    print(await anext(g))
    finished = gen("finished")
    print([x async for x in finished])
    print("main ends", asyncio.get_running_loop().time())


asyncio.run(main())
print("after run")
