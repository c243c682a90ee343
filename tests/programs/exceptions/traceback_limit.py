# sys.tracebacklimit cuts what the interpreter prints, for the innermost calls to be left
import io
import re
import sys


def dive(n):
    if n:
        return dive(n - 1)
    raise ValueError("deep")


class Dives:
    def __del__(self):
        dive(2)


def shown(f, *args):
    sys.stderr = text = io.StringIO()
    f(*args)
    sys.stderr = sys.__stderr__
    return re.sub("0x[0-9a-f]+", "0x", text.getvalue())


try:
    dive(3)
except ValueError as e:
    error = e
try:
    raise KeyError("after") from error
except KeyError as e:
    chained = e
for limit in (1, 2, 0, -1, 10**30, -(10**30), "x", None, True):
    sys.tracebacklimit = limit
    print("limit", limit)
    print(shown(sys.excepthook, KeyError, chained, chained.__traceback__))
    print(shown(Dives))
del sys.tracebacklimit
print(shown(sys.excepthook, ValueError, error, error.__traceback__))
