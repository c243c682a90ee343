# signal's names and inert handlers, gc's functions, platform, numbers, __future__
from __future__ import annotations

import __future__
import gc
import numbers
import platform
import signal

print(signal.SIGINT, repr(signal.SIGTERM), signal.Signals(2), int(signal.SIGKILL), signal.SIG_DFL)
old = signal.signal(signal.SIGTERM, lambda s, f: None)
print(old, callable(signal.getsignal(signal.SIGTERM)), signal.signal(signal.SIGTERM, signal.SIG_IGN) is not None)
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), isinstance(gc.collect(), int), gc.get_threshold())
print(platform.system(), platform.python_version()[:4], platform.python_implementation())
print(isinstance(3, numbers.Number), isinstance(3, numbers.Integral), isinstance(2.5, numbers.Real), isinstance(2.5, numbers.Integral), isinstance("s", numbers.Number), isinstance(True, numbers.Rational))
print(__future__.annotations.getMandatoryRelease(), __future__.all_feature_names[-1])


class L:
    pass


x = L()
x.x = x
del x
print(gc.collect() >= 1)


def f(a: Undefined) -> "x": ...


print(f.__annotations__)
