# A time that is no number is not after any: it is due at the next look.
import asyncio

NAN = float("nan")


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.sleep(NAN, "slept"), loop.time())
    loop.call_later(NAN, print, "later")
    loop.call_later(1, print, "one")
    loop.call_at(NAN, print, "at")
    loop.call_later(3, print, "three").cancel()
    await asyncio.sleep(2)
    try:
        async with asyncio.timeout(NAN):
            await asyncio.sleep(1)
    except TimeoutError as e:
        print(repr(e), loop.time())
    try:
        print(await asyncio.wait_for(asyncio.sleep(1, "done"), NAN))
    except TimeoutError as e:
        print(repr(e), loop.time())
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(1))], timeout=NAN)
    print(len(done), len(pending))


asyncio.run(main())
