# attribute hooks, context managers, generators and awaitables that do wrong
# getattr hooks
class G:
    x = 1
    def __getattr__(s, n):
        if n.startswith("z"): raise AttributeError("custom " + n)
        return "ga:" + n
class H:
    def __getattribute__(s, n): return "gab:" + n
    def __setattr__(s, n, v): print("set", n, v); object.__setattr__(s, n, v)
    def __delattr__(s, n): print("del", n)
    def __dir__(s): return ["b", "a"]
g = G(); print(g.x, g.y, hasattr(g, "zz"), getattr(g, "zz", 0), g.__class__.__name__)
try: g.zz
except AttributeError as e: print(e, e.name, e.obj is g if e.obj else e.obj)
h = H(); h.a = 1; del h.a; print(h.a, h.__dict__, dir(h))
class HG:
    def __getattribute__(s, n):
        if n == "boom": raise ValueError("v")
        if n == "miss": raise AttributeError("m")
        return super().__getattribute__(n)
    def __getattr__(s, n): return "fallback " + n
k = HG(); print(k.miss, k.other)
try: k.boom
except ValueError as e: print(e)
class P:
    @property
    def bad(s): return s.missing
    def __getattr__(s, n): return f"dyn {n}"
print(P().bad)
class Q:
    @property
    def bad(s): return s.missing
try: Q().bad
except AttributeError as e: print(e, e.name)
class CM:
    def __enter__(s): print("enter"); return s
    def __exit__(s, t, v, tb): print("exit", t and t.__name__, v); return t is ValueError
with CM() as c: print("body")
with CM(): raise ValueError("x")
try:
    with CM(): raise KeyError("y")
except KeyError as e: print("out", e)
class NoExit:
    def __enter__(s): pass
class NoEnter: pass
for cls in (NoExit, NoEnter, int):
    try:
        with cls(): pass
    except TypeError as e: print(e)
    except AttributeError as e: print("AE", e)
async def aw():
    for cls in (NoExit, NoEnter, CM):
        try:
            async with cls(): pass
        except TypeError as e: print(e)
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    try: await 5
    except TypeError as e: print(e)
    class AI:
        def __aiter__(s): return 5
    try:
        async for x in AI(): pass
    except TypeError as e: print(e)
    class AI2:
        def __aiter__(s): return s
        def __anext__(s): return 5
    try:
        async for x in AI2(): pass
    except TypeError as e: print(e)
    class AW:
        def __await__(s): return 5
    try: await AW()
    except TypeError as e: print(e)
    class AW2:
        def __await__(s): yield "odd"
    try: await AW2()
    except RuntimeError as e: print(e)
import asyncio
asyncio.run(aw())
def gen():
    try:
        x = yield 1; print("got", x)
        y = yield 2; print("got", y)
    except GeneratorExit: print("GE"); raise
    except ValueError as e: print("VE", e); yield "caught"
    finally: print("fin")
    return "ret"
g = gen(); print(next(g), g.send("a"))
try: g.send("b")
except StopIteration as e: print("SI", e.value)
g = gen(); next(g); g.close(); g.close()
g = gen(); next(g); print(g.throw(ValueError("v"))); 
try: next(g)
except StopIteration as e: print(e.value)
g = gen()
try: g.send(5)
except TypeError as e: print(e)
g = gen()
try: g.throw(KeyError)
except KeyError as e: print("KE", repr(e))
try: next(g)
except StopIteration as e: print("done", e.value)
def bad():
    try: yield 1
    finally: yield 2
g = bad(); next(g)
try: g.close()
except RuntimeError as e: print(e)
def stop(): 
    yield 1
    raise StopIteration("x")
try: list(stop())
except RuntimeError as e: print(e, repr(e.__cause__))
def re():
    yield next(g2)
g2 = re()
try: next(g2)
except ValueError as e: print(e)
def yf():
    r = yield from gen(); print("r", r); r = yield from [1, 2]; print(r); return "yf"
g = yf(); print(next(g), g.send("p"))
print(list(g))
def yf2(): yield from 5
try: list(yf2())
except TypeError as e: print(e)
g = gen(); print(g.gi_running, g.gi_frame is not None, g.gi_code.co_name, g.__name__, g.__qualname__, g.gi_yieldfrom, type(g), iter(g) is g)
try: len(g)
except TypeError as e: print(e)
try: g[0]
except TypeError as e: print(e)
print(sum(x * x for x in range(4)), max((x for x in "abc"), key=ord), list(x for x in (y for y in range(3))))
try: g.throw()
except TypeError as e: print(e)
try: g.throw(5)
except TypeError as e: print(e)
try: g.throw(ValueError, "msg", None)
except ValueError as e: print(e)
try: g.send()
except TypeError as e: print(e)
