# signal.py - signals that the program sends itself.
#
# Nobody else sends any, and no alarm clock rings.  A signal that a handler takes
# is kept until the main thread can run that: at once, if it has sent it itself;
# else when it has its turn.  A loop that asked for it (add_signal_handler())
# gets it by its own pipe, as by CPython's set_wakeup_fd().
from enum import IntEnum
import operator
import os
import sys
import _signal
from _signal import default_int_handler


class Signals(IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGILL = 4
    SIGTRAP = 5
    SIGABRT = 6
    SIGBUS = 7
    SIGFPE = 8
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGSTKFLT = 16
    SIGCHLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGTSTP = 20
    SIGTTIN = 21
    SIGTTOU = 22
    SIGURG = 23
    SIGXCPU = 24
    SIGXFSZ = 25
    SIGVTALRM = 26
    SIGPROF = 27
    SIGWINCH = 28
    SIGIO = 29
    SIGPWR = 30
    SIGSYS = 31
    SIGRTMIN = 34
    SIGRTMAX = 64


class Handlers(IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


globals().update(Signals.__members__)
globals().update(Handlers.__members__)
SIGIOT, SIGCLD, SIGPOLL = Signals.SIGABRT, Signals.SIGCHLD, Signals.SIGIO
NSIG = 65

# What happens to a signal that nobody handles: the program ends, but for these.
_IGNORED = {Signals.SIGCHLD, Signals.SIGCONT, Signals.SIGURG, Signals.SIGWINCH}
_STOPPING = {Signals.SIGSTOP, Signals.SIGTSTP, Signals.SIGTTIN, Signals.SIGTTOU}
_NOT_HANDLED = {Signals.SIGKILL, Signals.SIGSTOP}

_TEXTS = (
    None, "Hangup", "Interrupt", "Quit", "Illegal instruction",
    "Trace/breakpoint trap", "Aborted", "Bus error", "Floating point exception",
    "Killed", "User defined signal 1", "Segmentation fault",
    "User defined signal 2", "Broken pipe", "Alarm clock", "Terminated",
    "Stack fault", "Child exited", "Continued", "Stopped (signal)", "Stopped",
    "Stopped (tty input)", "Stopped (tty output)", "Urgent I/O condition",
    "CPU time limit exceeded", "File size limit exceeded",
    "Virtual timer expired", "Profiling timer expired", "Window changed",
    "I/O possible", "Power failure", "Bad system call", None, None)


_handlers = {SIGINT: default_int_handler, SIGPIPE: SIG_IGN, SIGXFSZ: SIG_IGN}
_pending = set()        # taken by a handler that has not run yet
_wakeup = None          # called with each of them, and its event; or None


def _number(signalnum):
    n = operator.index(signalnum)
    if not 0 < n < NSIG:
        raise ValueError("signal number out of range")
    return n


def _name(n):
    return Signals(n).name if n in Signals._value2member_map_ else f"signal {n}"


def _enum_to_int(value):
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


# Only who sets a handler while a Runner runs takes SIGINT from it.
def signal(signalnum, handler, /):
    signalnum = _enum_to_int(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, "
                        "signal.SIG_DFL, or a callable object")
    if not _signal.is_main():
        raise ValueError("signal only works in main thread of the main "
                         "interpreter")
    n = _number(signalnum)
    if n in _NOT_HANDLED:
        raise OSError(22, os.strerror(22))
    old = _handlers.get(n, SIG_DFL)
    _handlers[n] = handler if callable(handler) else Handlers(handler)
    if n == SIGINT:
        _signal.forget_runner()
    return old


def getsignal(signalnum, /):
    return _handlers.get(_number(signalnum), SIG_DFL)


def strsignal(signalnum, /):
    n = _number(signalnum)
    return _TEXTS[n] if n < SIGRTMIN else f"Real-time signal {n - SIGRTMIN}"


def siginterrupt(signalnum, flag, /):
    _number(signalnum)


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    if not _signal.is_main():
        raise ValueError("set_wakeup_fd only works in main thread of the main "
                         "interpreter")
    if fd != -1:
        raise NotImplementedError("ticktape does not provide set_wakeup_fd(): "
                                  "there are no file descriptors")
    return -1


def valid_signals():
    return {Signals(n) if n in Signals._value2member_map_ else n
            for n in range(1, NSIG) if n not in (32, 33)}


def raise_signal(signalnum, /):
    _send(signalnum)


def pthread_kill(thread_id, signalnum, /):
    _send(signalnum, to_main=_signal.is_main(thread_id))


# _thread.interrupt_main()
def _interrupt_main(signalnum=SIGINT, /):
    if callable(getsignal(signalnum)):
        _send(signalnum)


# What reaches the main thread itself ends there what it waits for, where that
# raises; else it is handled when the thread runs again.
def _send(signalnum, to_main=False):
    n = operator.index(signalnum)
    if not 0 <= n < NSIG:
        raise OSError(22, os.strerror(22))
    if n == 0:
        return
    seq = _signal.tell(n, _name(n))
    handler = _handlers.get(n, SIG_DFL)
    if handler is SIG_DFL:
        _default(n)
    elif handler is not SIG_IGN:
        if _wakeup is not None:
            _wakeup(n, seq)
        _pending.add(n)
        if _signal.is_main():
            _run_pending()
        else:
            _signal.wake_main(_run_pending,
                              to_main and handler is default_int_handler)


def _default(n):
    if n in _STOPPING:
        raise NotImplementedError(f"ticktape does not stop programs: {_name(n)}")
    if n not in _IGNORED:
        _signal.die(n, _name(n))


def _run_pending():
    while _pending:
        n = min(_pending)
        _pending.remove(n)
        handler = _handlers.get(n, SIG_DFL)
        if not callable(handler):
            continue
        if handler is not default_int_handler or not _signal.interrupt_runner():
            handler(n, sys._getframe())
