# asyncio.wait FIRST_COMPLETED in a loop, until nothing is pending
import asyncio


async def job(n):
    await asyncio.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    pending = {asyncio.create_task(job(n)) for n in (0.5, 2, 1, 2, 3)}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        print(loop.time(), sorted(t.result() for t in done), len(pending))
    ready = loop.create_future()
    ready.set_result(0)
    slow = asyncio.create_task(job(4))
    done, pending = await asyncio.wait([ready, slow], return_when=asyncio.FIRST_COMPLETED)
    print(done == {ready}, pending == {slow}, loop.time())
    slow.cancel()
    done, pending = await asyncio.wait([slow])
    print(done.pop().cancelled())
    print(asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED)


asyncio.run(main())
