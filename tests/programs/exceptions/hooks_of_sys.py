# sys.unraisablehook is given what nobody can catch, sys.excepthook what ends the program
import sys


class Fails:
    def __init__(self, what):
        self.what = what

    def __del__(self):
        raise ValueError(self.what)

    def __repr__(self):
        return "Fails()"


def show(args):
    print("ignored:", args.exc_type.__name__, args.exc_value, args.err_msg, args.object.__qualname__)
    print(type(args).__name__, args.exc_value.__traceback__ is args.exc_traceback, len(args),
          args.exc_traceback.tb_lineno)


def wrong(args):
    raise KeyError("in the hook")


sys.unraisablehook = show
Fails("at once")
lost = Fails("by del")
del lost
sys.unraisablehook = wrong
Fails("lost, for the hook fails")
sys.unraisablehook = None
Fails("no hook")
sys.unraisablehook = lambda args: sys.__unraisablehook__(args)
Fails("by the hook of old")
kept = []
sys.unraisablehook = kept.append
Fails("kept")
print(kept[0].exc_value, kept[0].object.__name__)
sys.unraisablehook = sys.__unraisablehook__
try:
    sys.unraisablehook((ValueError, ValueError("made"), None, None, None))
except TypeError as e:
    print("TypeError:", e)
sys.unraisablehook(type(kept[0])((ValueError, ValueError("made"), None, "Told", print)))


def last(kind, exc, tb):
    print("the end:", kind.__name__, exc, type(tb).__name__)


sys.excepthook = last
raise RuntimeError("nobody catches it")
