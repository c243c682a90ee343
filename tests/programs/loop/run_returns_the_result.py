# asyncio.run: its result, exceptions passing through, running again on a fresh loop
import asyncio


async def value(x):
    await asyncio.sleep(1)
    return x


async def fail():
    await asyncio.sleep(0.5)
    raise KeyError("lost")


async def loop_time():
    return asyncio.get_running_loop().time()


print(asyncio.run(value(42)))
print(asyncio.run(value([1, 2])))
try:
    asyncio.run(fail())
except KeyError as e:
    print("KeyError", e.args)
print(asyncio.run(loop_time()))
try:
    asyncio.run(value)
except ValueError as e:
    print(type(e).__name__, str(e).split("<")[0])
try:
    asyncio.run(42)
except ValueError as e:
    print(e)


async def nested():
    c = value(1)
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print("RuntimeError:", e)
    c.close()


asyncio.run(nested())
