# The message about a callback that failed shows what it was given, cut short;
# what is shown may cancel it.
import asyncio
import functools

def fails(*args):
    raise ValueError(len(args))

class Stubborn(asyncio.Task):
    def cancel(self, msg=None):
        raise ValueError("no cancel")

async def limited():
    async with asyncio.timeout(1):
        await asyncio.sleep(2)

async def leaf():
    return "x" * 100

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print(context["message"].split(" at /")[0]))
    t = asyncio.create_task(leaf())
    t.add_done_callback(fails)
    t.add_done_callback(functools.partial(fails, 1))
    print(repr(loop.call_soon(fails, "a" * 50, list(range(20)), {1: 2}, 10 ** 50)))
    loop.call_later(1, fails, t, None)
    await asyncio.sleep(2)
    print(t)
    f = loop.create_future()
    f.set_result(list(range(100)))
    print(f)

    inner = loop.create_future()
    asyncio.shield(inner).set_result(list(range(100)))
    inner.set_result(2)
    await Stubborn(limited())

    class Canceller:
        def __call__(self):
            print("called")
        def __repr__(self):
            handle.cancel()
            return "Canceller"

    handle = loop.call_soon(lambda *args: 1, Canceller(), Canceller(), [4])
    print(handle)
    handle = loop.call_soon(Canceller())
    print(handle, handle.cancelled())
    await asyncio.sleep(0)

asyncio.run(main())
