# inspect: the text of functions, classes and lambdas, and of frames

import inspect, asyncio, functools, sys, contextlib
def deco(f):
    @functools.wraps(f)
    def w(*a):
        "doc"
        return f(*a)
    return w
@deco
@functools.lru_cache(
    maxsize=3,
)
def one(x,
        y="""tri
def not_this(): pass
"""):
    # comment
    if x:
        return [
1, 2
        ]
    # trailing in body

    # still
  # odd
# out
class A(object):
    """Doc

with text
"""
    class B:
        def m(self): return 1
        x = 5
    @property
    def p(self):
        return {"a":
  1}

    async def co(self):
        async with self: pass
        await asyncio.sleep(0); return (lambda: 3)
    def last(self): return "#not"; 
x = 1
def oneline(): return 1
y = 2
f = lambda a: a + 1  # lam
fs = [lambda: 1,
      lambda x=(1,
                2): x, ]
async def gen():
    s = 'it\'s # no'; t = "a" \
        "b"
    yield s
def outer():
    @contextlib.contextmanager
    def inner():
        yield 1
    class Local:
        z = 1
        def q(self):
            pass

    return inner, Local
@functools.total_ordering
class C:
    def __lt__(self, o): return False
if x:
    def indented():
        pass
    z = 3
def final():
    for i in range(3):
        pass
    else:
        return 1
for o in (one, deco, A, A.B, A.B.m, A.p.fget, A.co, A.last, oneline, f, fs[0], fs[1], gen, outer, *outer(), C, C.__lt__, indented, final, one.__wrapped__, inspect.getmodule(one)):
    try: print(getattr(o, "__qualname__", "mod")); src, n = inspect.getsourcelines(o); print(n, len(src)); print(inspect.getsource(o) if n else len(src), end="")
    except Exception as e: print(type(e).__name__, e)
print(inspect.getsourcefile(one) == __file__)
for bad in 1, "x", len, int, None, object(), sys:
    for f in inspect.getsource, inspect.getfile:
        try:
            print(type(f(bad)))
        except TypeError as e:
            print(type(e).__name__, str(e)[:60])


def look(n):
    frame = inspect.currentframe()
    info = inspect.getframeinfo(frame, context=3)
    print(info.function, info.lineno, info.index, info.code_context, info[1:3])
    caller = inspect.stack()[1]
    print(caller.function, caller.lineno, caller.code_context, caller.index,
          caller[3], len(caller))
    print([x.function for x in inspect.getouterframes(frame)][:2],
          inspect.getsource(frame) == inspect.getsource(look))
    print(inspect.getargvalues(frame)[:3])
    return inspect.stack(0)[0].code_context


def boom(*args, key=1, **kwargs):
    raise ValueError(inspect.getargvalues(inspect.currentframe()))


print(look(1))
try:
    boom(1, z=2)
except ValueError as e:
    print(e)
    print([(x.function, x.lineno) for x in inspect.trace()])
    print([(x.function, x.code_context)
           for x in inspect.getinnerframes(e.__traceback__)])
    print(inspect.getframeinfo(e.__traceback__).lineno)
