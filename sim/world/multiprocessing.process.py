# multiprocessing.process.py - a process: an interpreter that runs a function

import _process
import itertools
import os
import signal
import sys
import threading
import traceback

__all__ = ["BaseProcess", "current_process", "active_children",
           "parent_process"]

_signal_names = {-number: f"-{name}" for name, number in vars(signal).items()
                 if name[:3] == "SIG" and "_" not in name
                 and isinstance(number, int)}


def current_process():
    return _current


def parent_process():
    return _parent


def active_children():
    _cleanup()
    return list(_children)


# Forgets the children that have ended.
def _cleanup():
    for child in list(_children):
        if _process.exit_code(child._pid) is not None:
            _children.pop(child, None)


class BaseProcess:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs={},
                 *, daemon=None):
        assert group is None, "group argument must be None for now"
        self._identity = _current._identity + (next(_counter),)
        self._config = _current._config.copy()
        self._parent_pid = os.getpid()
        self._parent_name = _current.name
        self._pid = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or type(self).__name__ + "-" + ":".join(
            str(n) for n in self._identity)
        if daemon is not None:
            self.daemon = daemon

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        assert self._pid is None, "cannot start a process twice"
        assert self._parent_pid == os.getpid(), \
            "can only start a process object created by current process"
        assert not _current._config.get("daemon"), \
            "daemonic processes are not allowed to have children"
        # Not before: it asks to be called at the end of the program.
        import multiprocessing.util
        _cleanup()
        self._pid = _process.start(self._begin, self._name)
        del self._target, self._args, self._kwargs
        _children[self] = True

    def terminate(self):
        self._check_closed()
        self._send(signal.SIGTERM)

    def kill(self):
        self._check_closed()
        self._send(signal.SIGKILL)

    def _send(self, number):
        if self._pid is None:
            raise AttributeError("'NoneType' object has no attribute "
                                 f"'{'kill' if number == 9 else 'terminate'}'")
        _process.kill(self._pid, int(number))

    def join(self, timeout=None):
        self._check_closed()
        assert self._parent_pid == os.getpid(), "can only join a child process"
        assert self._pid is not None, "can only join a started process"
        if _process.wait([-self._pid], timeout):
            _children.pop(self, None)

    def is_alive(self):
        self._check_closed()
        if self is _current:
            return True
        assert self._parent_pid == os.getpid(), "can only test a child process"
        if self._pid is None:
            return False
        if _process.exit_code(self._pid) is None:
            return True
        _children.pop(self, None)
        return False

    def close(self):
        if not self._closed and self._pid is not None:
            if _process.exit_code(self._pid) is None:
                raise ValueError("Cannot close a process while it is still "
                                 "running. You should first call join() or "
                                 "terminate().")
            _children.pop(self, None)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        return self._config.get("daemon", False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._pid is None, "process has already started"
        self._config["daemon"] = daemonic

    @property
    def authkey(self):
        return self._config["authkey"]

    @authkey.setter
    def authkey(self, key):
        self._config["authkey"] = bytes(key)

    @property
    def exitcode(self):
        self._check_closed()
        if self is _current or self._pid is None:
            return None
        return _process.exit_code(self._pid)

    @property
    def ident(self):
        self._check_closed()
        return os.getpid() if self is _current else self._pid

    pid = ident

    # What wait() of multiprocessing.connection takes.
    @property
    def sentinel(self):
        self._check_closed()
        if self._pid is None:
            raise ValueError("process not started")
        return -self._pid

    def __repr__(self):
        code = None
        if self is _current:
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._parent_pid != os.getpid():
            status = "unknown"
        elif self._pid is None:
            status = "initial"
        else:
            code = _process.exit_code(self._pid)
            status = "started" if code is None else "stopped"
        words = [type(self).__name__, f"name={self._name!r}"]
        if self._pid is not None:
            words.append(f"pid={self._pid}")
        words += [f"parent={self._parent_pid}", status]
        if code is not None:
            words.append(f"exitcode={_signal_names.get(code, code)}")
        if self.daemon:
            words.append("daemon")
        return f"<{' '.join(words)}>"

    # --- in the child

    def _begin(self):
        _process._exit(self._bootstrap())

    def _bootstrap(self):
        from multiprocessing import util
        global _current, _parent, _counter, _children
        _parent = _ParentProcess(self._parent_name, self._parent_pid)
        _counter = itertools.count(1)
        _children = {}
        _current = self
        threading._after_fork()
        util._finalizers.clear()
        util._run_after_fork()
        if "random" in sys.modules:
            sys.modules["random"].seed()
        code = 1
        try:
            try:
                self.run()
                code = 0
            finally:
                util._exit_function()
        except SystemExit as exc:
            code = _exit_code(exc.code)
        except BaseException:
            sys.stderr.write(f"Process {self.name}:\n")
            traceback.print_exc()
        finally:
            threading._shutdown()
            for stream in (sys.stdout, sys.stderr):
                stream.flush()
        return code


def _exit_code(code):
    if code is None:
        return 0
    if isinstance(code, int):
        return code
    sys.stderr.write(f"{code}\n")
    return 1


class _ParentProcess(BaseProcess):
    def __init__(self, name, pid):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._closed = False
        self._config = {}

    def is_alive(self):
        return _process.exit_code(self._pid) is None

    @property
    def ident(self):
        return self._pid

    pid = ident

    def join(self, timeout=None):
        _process.wait([-self._pid], timeout)


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = "MainProcess"
        self._parent_pid = None
        self._pid = None
        self._closed = False
        self._config = {"authkey": os.urandom(32), "semprefix": "/mp"}

    def close(self):
        pass


_parent = None
_counter = itertools.count(1)
_children = {}                  # those that have not been seen to end, by age
_current = _MainProcess()
