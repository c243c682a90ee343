# A task begun while the loop closes waits at a queue until nothing is left.
import asyncio

async def waits(queue):
    try:
        await queue.get()
    finally:
        print("left")

async def main():
    queue = asyncio.Queue()
    async def starts():
        try:
            await asyncio.sleep(1)
        finally:
            keep.append(asyncio.create_task(waits(queue)))
    asyncio.create_task(starts())
    await asyncio.sleep(0)

keep = []
asyncio.run(main())
asyncio.new_event_loop().run_until_complete(asyncio.sleep(0))
del keep[:]
print("over")
