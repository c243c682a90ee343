# platform.py - what the simulated machine is.
import collections

uname_result = collections.namedtuple(
    "uname_result", "system node release version machine")
_machine = uname_result("Linux", "ticktape", "6.1.0", "#1 SMP", "x86_64")


def _always(value):
    return lambda *args, **kwds: value


uname = _always(_machine)
system = _always(_machine.system)
node = _always(_machine.node)
release = _always(_machine.release)
version = _always(_machine.version)
machine = _always(_machine.machine)
processor = _always("")
architecture = _always(("64bit", "ELF"))
platform = _always("Linux-6.1.0-x86_64-with-glibc2.36")
python_version = _always("3.11.7")
python_version_tuple = _always(("3", "11", "7"))
python_implementation = _always("CPython")
python_compiler = _always("GCC 12.2.0")
python_build = _always(("main", ""))
libc_ver = _always(("glibc", "2.36"))
