# atexit: callbacks that are refused, taken back, raise, and register others; run by hand
import atexit


def tell(what, f, *args, **kw):
    try:
        print(what, "->", repr(f(*args, **kw)))
    except BaseException as e:
        print(what, "->", type(e).__name__ + ":", e)


tell("register 5", atexit.register, 5)
atexit._clear()


@atexit.register
def first():
    print("registered first, runs last")
    atexit.register(print, "registered at the end")


def fails(what):
    raise ValueError(what)


def unwanted(*args):
    print("never", args)



print(atexit.register(unwanted, 1) is unwanted, atexit.register(unwanted, 2) is unwanted)
print(atexit._ncallbacks())
atexit.unregister(unwanted)
atexit.unregister("no function")
print(atexit._ncallbacks())
atexit.register(fails, "at the end")
atexit.register(lambda: print("lambda"))
atexit.register(print, "runs", "first", sep="-")
print(atexit._run_exitfuncs(), atexit._ncallbacks())
