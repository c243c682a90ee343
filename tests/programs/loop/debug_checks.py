# debug mode: what is no callback is refused, and so are calls from a wrong
# thread
import asyncio
import functools
import gc


async def coro_function():
    pass


def safe(f, *args):
    try:
        return f(*args)
    except (TypeError, RuntimeError) as e:
        return f"{type(e).__name__}: {e}"


async def callbacks(loop):
    coro = coro_function()
    for wrong in coro_function, coro, functools.partial(coro_function), 5, None:
        for method, *before in ((loop.call_soon,), (loop.call_later, 1),
                                (loop.call_at, 1), (loop.call_soon_threadsafe,),
                                (loop.run_in_executor, None)):
            said = safe(method, *before, wrong)
            if isinstance(said, str):
                print(said.split("<coro")[0])
    await coro


async def threads(loop):
    pending, watched = loop.create_future(), loop.create_future()
    watched.add_done_callback(lambda f: print("called"))
    event = asyncio.Event()

    async def waits():
        await event.wait()
    waiter = asyncio.create_task(waits())
    await asyncio.sleep(0)

    def work():
        print(safe(loop.call_soon, print))
        print(safe(loop.call_later, 1, print))
        print(safe(loop.call_at, 1, print))
        print(safe(pending.set_result, 1), pending.done())
        print(safe(watched.set_result, 1), watched.done())
        print(safe(event.set))
        print(safe(pending.add_done_callback, print))
        loop.call_soon_threadsafe(print, "safe")
        other = asyncio.new_event_loop()
        other.set_debug(True)
        other.call_soon(print, "in a loop that does not run yet")
        other.run_until_complete(coro_function())
        other.close()

    await asyncio.to_thread(work)
    waiter.cancel()
    await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"]))
    await callbacks(loop)
    await threads(loop)
    gc.collect()


asyncio.run(main(), debug=True)
