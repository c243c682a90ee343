"""The engines that are compared, and how each runs a load.

CPython and uvloop run loads/NAME.py, as we do; the others the same work in
peers/ENGINE/NAME.py or NAME.lua.  An engine that is not there is left out, by
name.  An engine's command() is None for a load that it cannot run.
"""
import os
import shutil
import subprocess

from measure import HERE, ORACLE, OURS, python

PLAIN = ("fib", "sums", "text", "dicts", "exceptions", "generators", "hello")
WAKEFUL = ("switch", "items", "chain", "gathers", "cancels")  # wait for no time


def load_path(load):
    return os.path.join(HERE, "loads", load + ".py")


def ours(load):
    return [OURS, "run", load_path(load)]


def recorded(tape):
    def command(load):
        return [OURS, "run", "--record", tape, "--force", load_path(load)]
    return command


def cpython(load):
    """What needs no clock runs without the oracle, which takes time to start."""
    oracle = [] if load in PLAIN else [ORACLE, "--fast"]
    return [python(), *oracle, load_path(load)]


def uvloop(load):
    runner = os.path.join(HERE, "peers/with_uvloop.py")
    return [python(), runner, load_path(load)] if load in WAKEFUL else None


def rewritten(program, folder, end):
    """An engine for which the loads are written anew."""
    def command(load):
        path = os.path.join(HERE, "peers", folder, load + end)
        return [program, path] if os.path.exists(path) else None
    return command


def limits(folder):
    """The same moves in C, without a language: limits.c."""
    program = os.path.join(folder, "limits")
    subprocess.check_call(["cc", "-O2", "-o", program,
                           os.path.join(HERE, "limits.c")])
    return lambda load: ([program, load] if load in ("switch", "timers")
                         else None)


def has_module(name):
    return subprocess.call([python(), "-c", f"import {name}"],
                           stderr=subprocess.DEVNULL) == 0


def output(*command):
    return subprocess.run(command, capture_output=True, text=True,
                          check=True).stdout.strip()


def module_version(package):
    return output(python(), "-c", "import importlib.metadata as m;"
                  f"print(m.version('{package}'))")


def peers(folder):
    """(name, version, command) of each that is here; names of the others."""
    found = [("CPython", output(python(), "-V").split()[1], cpython)]
    missing = []
    for name, module, command in (
            ("uvloop", "uvloop", uvloop),
            ("trio", "trio", rewritten(python(), "trio", ".py")),
            ("SimPy", "SimPy", rewritten(python(), "simpy", ".py"))):
        if has_module(module):
            found.append((name, module_version(module), command))
        else:
            missing.append(name)
    for name, program in ("Lua", "lua5.4"), ("LuaJIT", "luajit"):
        if shutil.which(program):
            version = output(program, "-e",
                             "print(jit and jit.version or _VERSION)").split()
            found.append((name, version[1],
                          rewritten(program, "lua", ".lua")))
        else:
            missing.append(name)
    found.append(("C", "", limits(folder)))
    return found, missing
