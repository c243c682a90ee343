# Whoever waits with a time limit is cancelled: it cancels what it waits for,
# and waits for its end.
import asyncio


async def main():
    inner = asyncio.create_task(asyncio.sleep(9), name="inner")
    outer = asyncio.create_task(asyncio.wait_for(inner, 5), name="outer")
    await asyncio.sleep(1)
    outer.cancel("enough")
    await asyncio.wait([outer])


asyncio.run(main())
