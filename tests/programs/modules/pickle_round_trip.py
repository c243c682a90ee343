# What pickle can carry, and what it says of what it cannot
# oracle: real
import pickle, collections, enum, dataclasses, datetime, threading, functools, types, asyncio, queue, sys, copy, operator
class A:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"A({self.x!r})"
    def m(self): return self.x
class Slots:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
class Color(enum.Enum):
    RED = 1
class Fl(enum.IntFlag):
    A = 1
    B = 2
@dataclasses.dataclass
class P:
    x: int
    y: list
@dataclasses.dataclass(frozen=True)
class F:
    x: int
NT = collections.namedtuple("NT", "a b")
class L(list): pass
class D(dict): pass
class S(set): pass
class E(Exception):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b
class E2(Exception): pass
class G:
    def __getstate__(self): return {"only": 1}
    def __setstate__(self, st): self.st = st
class R:
    def __reduce__(self): return (A, (5,))
def f(): pass
lam = lambda: 0
def rt(x):
    try:
        y = pickle.loads(pickle.dumps(x))
        print(type(y).__name__, str(y).split(" at 0x")[0], y == x)
        return y
    except Exception as e:
        s = str(e)
        print("!", type(e).__module__, type(e).__name__, s.split(" at 0x")[0])
for v in [None, True, 1, -5, 10**50, 1.5, float("inf"), "a\nb\u20ac", b"x\ny", bytearray(b"12"), [1,[2]], (1,(2,)), (), {"a": 1}, {1,2}, frozenset([3]), range(3), slice(1,2),
          Color.RED, Fl.A|Fl.B, P(1,[2]), F(3), NT(1,2), E2("a", 1), ValueError("x"), KeyError("k"), OSError(2, "no"), StopIteration(3),
          datetime.datetime(2020,1,2,3,4), datetime.timedelta(days=1), datetime.date(2020,1,1), collections.deque([1,2],3), collections.Counter("aab"), collections.OrderedDict(a=1), collections.defaultdict(list, a=[1]),
          len, f, A, int, ..., NotImplemented, type(None), functools.partial(f, 1) , "abc".upper, [].append, types.SimpleNamespace(a=1)]:
    rt(v)
rt(L([1,2])); rt(D(a=1)); rt(S([1]))
print(rt(A([1,2])).m())
a = A(1); print(rt(a.m))
s = rt(Slots()); print(s.a, hasattr(s, "b"))
print(rt(G()).st, rt(R()))
rt(E(1,2))
rt(lam)
def outer():
    def inner(): pass
    class C: pass
    rt(inner); rt(C); rt(C())
    rt(lambda: 1)
outer()
rt((i for i in [])); rt(threading.Lock()); rt(threading.RLock()); rt(threading.Event()); rt(sys); rt(sys.stdout); rt(threading.current_thread())
async def co(): pass
c = co(); rt(c); c.close()
rt(queue.Queue()); rt(queue.SimpleQueue())
async def main():
    rt(asyncio.current_task()); rt(asyncio.Future())
asyncio.run(main())
l = [1]; l.append(l); m = pickle.loads(pickle.dumps(l)); print(m[1] is m)
t = ([],); t[0].append(t); m = pickle.loads(pickle.dumps(t)); print(m[0][0] is m)
x = [1]; m = pickle.loads(pickle.dumps([x, x])); print(m[0] is m[1])
a = A(None); a.x = a; m = pickle.loads(pickle.dumps(a)); print(m.x is m)
try: pickle.loads(b"")
except Exception as e: print(type(e), e)
import io
b = io.BytesIO(); pickle.dump([1], b); pickle.dump({2:3}, b); b.seek(0); print(pickle.load(b), pickle.load(b))
try: pickle.load(b)
except EOFError as e: print("EOF", e)
old = f
def f(): pass
rt(old)
rt({}.keys()); rt(type); rt(A.m)
