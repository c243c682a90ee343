# asyncio.unix_events.py - a loop's handlers of signals.
#
# The methods of the loop, each a function here whose first argument is the
# loop.  A signal comes by the loop's own pipe: in one turn the loop reads that
# it is there, and in the next it runs the handler.
import asyncio
import inspect
import signal
import weakref
import _signal


# What CPython's signal() has called: that the pipe has the number is all.
def _sighandler_noop(signum, frame):
    pass


class _Signals:
    def __init__(self):
        self.handlers = {}
        self.came = []          # the numbers in the pipe, each with its event


def _check_signal(sig):
    if not isinstance(sig, int):
        raise TypeError(f"sig must be an int, not {sig!r}")
    if sig not in signal.valid_signals():
        raise ValueError(f"invalid signal number {sig}")


def _wake_by_pipe(loop):
    loop = weakref.ref(loop)

    def wake(n, seq):
        here = loop()
        if here is not None:
            _signal.of(here).came.append((n, seq))
            _signal.poke(here, seq)
    return wake


def add_signal_handler(loop, sig, callback, *args):
    if (asyncio.iscoroutine(callback) or
            inspect.iscoroutinefunction(callback)):
        raise TypeError("coroutines cannot be used with add_signal_handler()")
    _check_signal(sig)
    if loop.is_closed():
        raise RuntimeError("Event loop is closed")
    try:
        signal.set_wakeup_fd(-1)
    except ValueError as exc:
        raise RuntimeError(str(exc))
    mine = _signal.of(loop)
    if mine is None:
        mine = _Signals()
        _signal.keep(loop, mine)
    signal._wakeup = _wake_by_pipe(loop)
    mine.handlers[sig] = _signal.handle(loop, callback, args)
    try:
        signal.signal(sig, _sighandler_noop)
    except OSError:
        del mine.handlers[sig]
        if not mine.handlers:
            signal._wakeup = None
        raise RuntimeError(f"sig {sig} cannot be caught")


def remove_signal_handler(loop, sig):
    _check_signal(sig)
    mine = _signal.of(loop)
    if mine is None or mine.handlers.pop(sig, None) is None:
        return False
    signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT
                  else signal.SIG_DFL)
    if not mine.handlers:
        signal._wakeup = None
    return True


def _remove_signal_handlers(loop):
    for sig in list(_signal.of(loop).handlers):
        remove_signal_handler(loop, sig)


def _process_self_data(loop):
    mine = _signal.of(loop)
    came, mine.came = mine.came, []
    for sig, seq in came:
        handle = mine.handlers.get(sig)
        if handle is None:
            continue
        if handle.cancelled():
            remove_signal_handler(loop, sig)
        else:
            _signal.add(loop, handle, seq)


for _f in add_signal_handler, remove_signal_handler:
    _f.__qualname__ = "_UnixSelectorEventLoop." + _f.__name__
