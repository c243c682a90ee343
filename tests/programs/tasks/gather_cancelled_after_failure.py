# A gather() that is cancelled when a child has failed already.
import asyncio

async def slow():
    await asyncio.sleep(5)

async def bad():
    raise ValueError(1)

async def gathers(*awaitables):
    await asyncio.gather(*awaitables, return_exceptions=True)

async def main():
    for children in (slow, bad), (bad, slow):
        g = asyncio.gather(*[f() for f in children], return_exceptions=True)
        await asyncio.sleep(1)
        print(g.cancel("why"))
        try:
            await g
        except asyncio.CancelledError as e:
            print(repr(e))
        t = asyncio.create_task(gathers(*[f() for f in children]))
        await asyncio.sleep(1)
        t.cancel()
        try:
            await t
        except asyncio.CancelledError as e:
            print(repr(e), t)

asyncio.run(main())
