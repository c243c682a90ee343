# signal.py - the numbers, and handlers that nobody calls: no signal comes.
from enum import IntEnum


class Signals(IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGABRT = 6
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGWINCH = 28


class Handlers(IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


globals().update(Signals.__members__)
globals().update(Handlers.__members__)


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {Signals.SIGINT: default_int_handler}


def signal(signalnum, handler, /):
    if not callable(handler) and handler not in (0, 1):
        raise TypeError("signal handler must be signal.SIG_IGN, "
                        "signal.SIG_DFL, or a callable object")
    old = _handlers.get(signalnum, Handlers.SIG_DFL)
    _handlers[signalnum] = handler
    return old


def getsignal(signalnum, /):
    return _handlers.get(signalnum, Handlers.SIG_DFL)


def strsignal(signalnum, /):
    names = {1: "Hangup", 2: "Interrupt", 9: "Killed", 15: "Terminated"}
    return names.get(int(signalnum))


def alarm(seconds, /):
    return 0


def siginterrupt(signalnum, flag, /):
    pass


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return -1


def valid_signals():
    return set(Signals)
