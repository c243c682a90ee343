# The message about a callback that failed shows what it was given, cut short;
# what is shown may cancel it.
import asyncio
import functools

def fails(*args):
    raise ValueError(len(args))

async def leaf():
    return "x" * 100

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"]))
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
