# What is formatted is the traceback that is given, not that of the exception.
import traceback, sys
def f(): 1/0
def g():
    try: f()
    except Exception as e: raise KeyError(1) from e
try: g()
except Exception as e:
    for tb in (None, e.__traceback__, e.__traceback__.tb_next, e.__cause__.__traceback__):
        print("".join(traceback.format_exception(type(e), e, tb)))
        print("".join(traceback.format_exception(None, e, tb, chain=False)))
        traceback.print_exception(e, e, tb, file=sys.stdout)
    te = traceback.TracebackException(type(e), e, None)
    print("".join(te.format()), e.__traceback__ is not None)
