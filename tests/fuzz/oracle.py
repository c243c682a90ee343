"""oracle.py - runs programs under CPython on the virtual clock, and ticktape.

A process that has asyncio loaded is forked for each program, because starting
python3 takes longer than most programs.  The rules of the clock are those of
tests/oracle/vrun.py, which each child executes.
"""
import asyncio                           # noqa: F401  (loaded for the children)
import concurrent.futures.thread         # noqa: F401
import contextlib                        # noqa: F401
import datetime                          # noqa: F401
import gc
import os
import pkgutil                           # noqa: F401
import queue                             # noqa: F401
import re
import signal
import subprocess
import sys
import traceback                         # noqa: F401

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
VRUN = os.path.join(TOP, "tests/oracle/vrun.py")
_LIBRARY = os.path.dirname(os.path.dirname(asyncio.__file__))
SECONDS = 20                             # until what hangs is killed

with open(VRUN) as vrun_file:
    _vrun = compile(vrun_file.read(), VRUN, "exec")


class Answer:
    """What a program did: status, out, err (frames of libraries left out) and
    order, the lines of handles that the loop ran.  A deadlock has a status of
    its own and no err: the two tell it in their own words."""

    def __init__(self, status, out, err, order, program):
        self.status = status
        self.out = _plain(out).split("\n")
        self.err = _reports(_own_frames(_plain(err), program))
        self.order = order.split("\n")
        if "deadlock" in err and status in (3, 70):
            self.status, self.err = "deadlock", []

    def difference(self, want):
        """Where it is not what is wanted, as (what, got, wanted), or None."""
        if any("RecursionError" in text for text in want.err + want.out):
            return None                  # how deep C may recurse is CPython's own
        if self.status != want.status:
            return "exit", self.status, want.status
        for what in "out", "order", "err":
            got, wanted = (getattr(a, what) for a in (self, want))
            if got == wanted:
                continue
            at = 0
            while at < min(len(got), len(wanted)) and got[at] == wanted[at]:
                at += 1
            return what, *((x[at:] + ["(end)"])[0] for x in (got, wanted))
        return None


def _plain(text):
    """Without addresses; the library is that of Debian's Python."""
    text = re.sub(r"\bat 0x[0-9a-f]+", "at 0x...", text)
    return text.replace(_LIBRARY, "/usr/lib/python3.11")


def _own_frames(text, program):
    """Tracebacks without the frames outside of the program, and none without
    frames."""
    kept, skip = [], None
    for line in text.split("\n"):
        frame = re.match(r'([ |]*)File "(.*?)", line \d+, in ', line)
        if frame:
            skip = len(frame[1]) if frame[2] != program else None
            if skip is not None:
                continue
        elif skip is not None and line[skip:skip + 2] == "  ":
            continue
        else:
            skip = None
        kept.append(line)
    return re.sub(r"(?m)^([ |]*)Traceback \(most recent call last\):\n(?!\1  File )", "",
                  "\n".join(kept))


def _reports(text):
    """What was told on stderr, in some order: it depends on when garbage is
    found, and in which file a coroutine that nobody awaited was dropped; so
    does how far coroutines in it were closed when a task in it is told.  The oracle finds the last garbage itself, with tracemalloc still
    to be had, an interpreter only when its modules are going."""
    text = text.replace("RuntimeWarning: Enable tracemalloc to get the object "
                        "allocation traceback\n", "")
    text = re.sub(r"(destroyed but it is pending!\ntask: <Task )\S+( name=.*? coro=<\S+).*",
                  r"\1\2", text)
    text = re.sub(r"(?m)^\S+:-?\d+: (RuntimeWarning: coroutine .*)\n(  .*\n)?", r"\1\n", text)
    return sorted(set(re.split(r"(?m)^(?=\S| *\+ Exc)", text)))


def _read(path):
    with open(path, errors="surrogateescape", newline="") as f:
        return f.read()


def _begin_python(program, out, err, log):
    """What the child does that runs a program under CPython."""
    try:
        gc.disable()
        gc.freeze()                      # what is here is not the program's garbage
        signal.alarm(SECONDS)
        for fd, path in (0, os.devnull), (1, out), (2, err):
            opened = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
            os.dup2(opened, fd)
        sys.argv = [VRUN, "--log", log, program]
        exec(_vrun, {"__name__": "__main__", "__file__": VRUN})
    finally:
        os._exit(97)


def _status(waited):
    return waited if waited >= 0 else f"killed by signal {-waited}"


def cpython(program, scratch):
    """The answer of CPython; files are made in the folder scratch."""
    out, err, log = (os.path.join(scratch, name) for name in ("out", "err", "log"))
    open(log, "w").close()
    sys.stdout.flush()
    pid = os.fork()
    if not pid:
        _begin_python(program, out, err, log)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return Answer(_status(status), _read(out), _read(err), _read(log), program)


def ticktape(binary, program):
    """The answer of ticktape."""
    def run(command):
        return subprocess.run([binary, command, program], stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, errors="surrogateescape",
                              timeout=SECONDS * 10)
    ran, ordered = run("run"), run("order")
    return Answer(_status(ran.returncode), ran.stdout, ran.stderr, ordered.stdout, program)
