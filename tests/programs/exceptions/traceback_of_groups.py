# a group in part handled, another raised meanwhile
def f():
    raise ExceptionGroup("eg", [ValueError(1), TypeError("t"), ExceptionGroup("in", [KeyError("k"), OSError(2, "nope")])])
try:
    f()
except* ValueError as e:
    print(repr(e))
    raise IndexError("new")
