# A loop is closed, or told to end its executor, and the executor itself fails
import asyncio
import concurrent.futures


class Failing(concurrent.futures.ThreadPoolExecutor):
    def shutdown(self, wait=True, **kwargs):
        print("shutdown", wait)
        super().shutdown(wait)
        raise ValueError("no shutdown")


class Refusing(concurrent.futures.ThreadPoolExecutor):
    def submit(self, *args):
        raise RuntimeError("no more work")


class Odd(concurrent.futures.ThreadPoolExecutor):
    def submit(self, *args):
        return 5


def what(call):
    try:
        return call()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


async def works():
    loop = asyncio.get_running_loop()
    loop.set_default_executor(Failing())
    print(await loop.run_in_executor(None, int, "3"))


async def submits():
    loop = asyncio.get_running_loop()
    for executor in Refusing(), Odd():
        print(what(lambda: loop.run_in_executor(executor, int)))
    print(await asyncio.to_thread(int, "4"))


print(what(lambda: asyncio.run(works())))
print(what(lambda: asyncio.run(submits())))
loop = asyncio.new_event_loop()
loop.set_default_executor(Failing())
print(what(loop.close), loop.is_closed(), what(loop.close))
