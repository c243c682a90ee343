# sys.exit in a task ends the program with that status, after cancelling the rest
import asyncio
import sys


async def other():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("other cancelled")
        raise


async def leaver():
    await asyncio.sleep(1)
    print("leaving")
    sys.exit(7)


async def main():
    try:
        await asyncio.gather(other(), leaver())
    except asyncio.CancelledError:
        print("main cancelled")
        raise
    print("not reached")


asyncio.run(main())
print("not reached either")
