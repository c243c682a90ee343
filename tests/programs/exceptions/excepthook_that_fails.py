# A sys.excepthook that raises is told of, and what it was asked to show after it.
import sys


def hook(*args):
    print(len(args))
    raise RuntimeError("in hook")


sys.excepthook = hook
raise KeyError("first")
