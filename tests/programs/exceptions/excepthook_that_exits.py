# A sys.excepthook may say with which status the program ends.
import sys


class Hook:
    def __call__(self, kind, value, tb):
        sys.__stdout__.write(f"{kind.__name__}: {value}\n")
        sys.exit(7)


sys.excepthook = Hook()
raise OSError(2, "No such file", "f")
