# asyncio.run cancels the task that is still there when main returns
import asyncio


async def forever(name):
    try:
        while True:
            print(name, "tick", asyncio.get_running_loop().time())
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "cancelled, cleaning up")
        await asyncio.sleep(0.25)
        print(name, "clean at", asyncio.get_running_loop().time())
        raise
    finally:
        print(name, "finally")


async def stubborn():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("stubborn swallows")
    return "never seen"


async def main(other):
    asyncio.create_task(other)
    await asyncio.sleep(2.5)
    print("main done")


asyncio.run(main(forever("a")))
print("after the first")
asyncio.run(main(stubborn()))
print("after the second")
