# futures set by callbacks: a callback API turned into await
import asyncio


class OldApi:
    def __init__(self, loop):
        self.loop = loop

    def request(self, n, on_ok, on_error):
        if n < 0:
            self.loop.call_later(0.5, on_error, ValueError(f"negative {n}"))
        else:
            self.loop.call_later(1, on_ok, n * 10)


async def request(api, n):
    fut = api.loop.create_future()
    api.request(n, lambda r: fut.done() or fut.set_result(r),
                lambda e: fut.done() or fut.set_exception(e))
    return await fut


async def main():
    api = OldApi(asyncio.get_running_loop())
    print(await request(api, 4), api.loop.time())
    print(await asyncio.gather(*(request(api, n) for n in (1, -1, 2)), return_exceptions=True))
    try:
        await asyncio.wait_for(request(api, 7), 0.2)
    except TimeoutError:
        print("timed out", api.loop.time())
    await asyncio.sleep(2)
    print("the late answer hurt nobody")


asyncio.run(main())
