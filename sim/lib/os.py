# os.py - the little that touches nothing outside.
import abc
import os.path as path
from types import GenericAlias
from _std import strerror, urandom

name = "posix"
sep = path.sep
altsep = None
extsep = "."
linesep = "\n"
pathsep = ":"
curdir = "."
pardir = ".."
devnull = "/dev/null"
error = OSError
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1


class _Environ(dict):
    def __setitem__(self, key, value):
        _check(key)
        _check(value)
        dict.__setitem__(self, key, value)

    def copy(self):
        return dict(self)

    def __repr__(self):
        return "environ({%s})" % ", ".join(
            ["%r: %r" % item for item in self.items()])


def _check(v):
    if not isinstance(v, str):
        raise TypeError("str expected, not %s" % type(v).__name__)


environ = _Environ({
    "HOME": "/", "LANG": "C.UTF-8", "LOGNAME": "user", "PATH": "/bin",
    "PWD": "/", "SHELL": "/bin/sh", "TERM": "dumb", "TZ": "UTC",
    "USER": "user",
})


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    pass


def unsetenv(name, /):
    pass


def kill(pid, signal, /):
    if pid == getpid():
        import signal as module
        module._send(signal, to_main=True)
    else:
        _kill(pid, signal)


try:
    from _process import _exit, getpid, getppid, kill as _kill
except ImportError:             # there are no processes
    def getpid():
        return 4242

    def getppid():
        return 4241


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def getlogin():
    return "user"


def getcwd():
    return "/"


def cpu_count():
    return 8


def sched_getaffinity(pid, /):
    return set(range(8))


def getloadavg():
    return (0.0, 0.0, 0.0)


class PathLike(abc.ABC):
    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any("__fspath__" in c.__dict__ for c in subclass.__mro__) \
                or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


def fspath(p):
    if isinstance(p, (str, bytes)):
        return p
    cls = type(p)
    if hasattr(cls, "__fspath__"):
        return cls.__fspath__(p)
    raise TypeError("expected str, bytes or os.PathLike object, not "
                    + cls.__name__)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename
