"""32. The end of asyncio.run: what is left is cancelled.

Idea: asyncio.run() ends when main() ends.  Tasks that still run are cancelled
then, and get one more chance to clean up.
Watch: nobody awaited the background task; its `finally` runs all the same,
after main is over.
"""
import asyncio


async def background():
    try:
        while True:
            print("background: working")
            await asyncio.sleep(1)
    finally:
        print("background: cleans up")


async def main():
    task = asyncio.create_task(background(), name="background")
    await asyncio.sleep(2.5)
    #? How many times did it say "working"? | 3 | 2 | for ever
    print("main: over; background done?", task.done())


asyncio.run(main())  #: cancels what is left, and waits for it
print("after the run")
