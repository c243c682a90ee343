# Who waits goes on when it is set; clear() at once changes nothing for them.
import asyncio


async def wait(event):
    await event.wait()


async def main():
    event = asyncio.Event()
    a, b, c = (asyncio.create_task(wait(event), name=n) for n in "abc")
    await asyncio.sleep(0)
    b.cancel()
    event.set()
    event.set()
    event.clear()
    event.clear()
    await asyncio.wait([a, b, c])
    event.set()
    await event.wait()


asyncio.run(main())
