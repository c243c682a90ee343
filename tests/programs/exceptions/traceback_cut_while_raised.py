# A traceback is cut by a destructor while its exception is on its way, and then
# thrown into a generator that handles another.

keep = []


class Cut:
    def __del__(self):
        tb = keep[0].__traceback__
        while tb:
            tb.tb_next = None
            tb = tb.tb_next
def inner():
    try: raise ValueError("x")
    except ValueError as e:
        keep.append(e)
    raise keep[0]
def middle():
    c = Cut()
    inner()

def gen():
    try: 1/0
    except ZeroDivisionError:
        yield
g = gen(); next(g)
try: middle()
except ValueError as e:
    try: g.throw(e)
    except ValueError as e2: print(repr(e2), repr(e2.__context__))
