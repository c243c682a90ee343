# _asyncio_threads.py - the parts of asyncio that work with threads' futures.
import asyncio
from concurrent.futures import CancelledError, Future, InvalidStateError
import threading


# For loop.shutdown_default_executor(): a thread that waits for the workers, and
# then tells the loop.
def start_shutdown(loop, executor, future):
    def _do_shutdown(future):
        try:
            executor.shutdown(wait=True)
            if not loop.is_closed():
                loop.call_soon_threadsafe(future.set_result, None)
        except Exception as exc:
            if not loop.is_closed():
                loop.call_soon_threadsafe(future.set_exception, exc)

    thread = threading.Thread(target=_do_shutdown, args=(future,))
    thread.start()
    return thread


# The outcome of [source], an asyncio future, becomes that of [future].
def _copy_state(source, future):
    if source.cancelled():
        future.cancel()
    if not future.set_running_or_notify_cancel():
        return
    exc = source.exception()
    if exc is None:
        future.set_result(source.result())
        return
    if type(exc) is CancelledError:
        exc = asyncio.CancelledError(*exc.args)
    elif type(exc) is InvalidStateError:
        exc = asyncio.InvalidStateError(*exc.args)
    future.set_exception(exc)


def _chain_future(source, destination):
    loop = source.get_loop()

    def _call_check_cancel(destination):
        if destination.cancelled():
            loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        _copy_state(source, destination)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def run_coroutine_threadsafe(coro, loop):
    if not asyncio.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    future = Future()

    def callback():
        try:
            _chain_future(asyncio.ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise

    loop.call_soon_threadsafe(callback)
    return future
