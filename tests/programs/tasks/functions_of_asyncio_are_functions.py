"""asyncio's own functions and methods are functions and methods, as a program
sees them: the message for forgotten parentheses says so."""
import asyncio
import inspect
import types


def tell(what):
    print(type(what).__name__, what.__class__.__name__,
          isinstance(what, types.FunctionType),
          isinstance(what, (types.MethodType, int)),
          isinstance(what, types.BuiltinFunctionType),
          inspect.isroutine(what), callable(what))


async def forget(awaitable):
    try:
        await awaitable
    except TypeError as e:
        print(e)


async def main():
    queue, lock, event = asyncio.Queue(), asyncio.Lock(), asyncio.Event()
    loop = asyncio.get_running_loop()
    for what in (asyncio.sleep, asyncio.gather, asyncio.wait_for,
                 asyncio.run, asyncio.get_running_loop, asyncio.current_task,
                 queue.get, asyncio.Queue.get, queue.put_nowait,
                 lock.acquire, event.wait, asyncio.Event.set, loop.call_soon,
                 asyncio.current_task().cancel, asyncio.Task.cancel,
                 loop.create_future().set_result, print, len, [].append,
                 str.join, asyncio.Condition().notify_all):
        tell(what)
        await forget(what)
    try:
        asyncio.sleep + 1
    except TypeError as e:
        print(e)
    try:
        async with asyncio.timeout:
            pass
    except TypeError as e:
        print(e)
    try:
        async with lock.acquire:
            pass
    except TypeError as e:
        print(e)
    print(queue.get.__func__ is asyncio.Queue.get, queue.get.__self__ is queue)
    print(hasattr(print, "__func__"), hasattr(asyncio.sleep, "__func__"))
    print(type(queue.get) is types.MethodType, type(asyncio.sleep) is type(tell))


asyncio.run(main())
