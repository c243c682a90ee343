# a restartable timer class with callbacks
import asyncio


class Timer:
    def __init__(self, timeout, callback):
        self._timeout, self._callback = timeout, callback
        self._task = asyncio.ensure_future(self._job())

    async def _job(self):
        await asyncio.sleep(self._timeout)
        await self._callback()

    def cancel(self):
        return self._task.cancel()


async def timeout_callback():
    await asyncio.sleep(0.1)
    print("echo!", asyncio.get_running_loop().time())


async def main():
    print("first example: it fires")
    timer = Timer(2, timeout_callback)
    await asyncio.sleep(2.5)
    print("second example: it is cancelled")
    timer = Timer(2, timeout_callback)
    await asyncio.sleep(1)
    print(timer.cancel())
    await asyncio.sleep(1.5)
    print(timer.cancel(), timer._task.cancelled())


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    loop.run_until_complete(main())
finally:
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()
