# Cancelled is who waits; what is behind the shield goes on.
import asyncio


async def work():
    await asyncio.sleep(2)
    return "done"


async def waits(inner):
    return await asyncio.shield(inner)


async def main():
    inner = asyncio.create_task(work(), name="inner")
    outer = asyncio.create_task(waits(inner), name="outer")
    await asyncio.sleep(1)
    outer.cancel()
    await asyncio.wait([outer])
    print(await asyncio.shield(inner))
    print(await asyncio.shield(inner))


asyncio.run(main())
