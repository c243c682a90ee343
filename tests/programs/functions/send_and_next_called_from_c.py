# send() and next() called by map, partial and next: how an end shows
async def gen():
    yield 123
    yield 5
g = gen()
an = g.__anext__()
try: print("ret", an.send(None))
except StopIteration as e: print("SI", e.value)
an = g.__anext__()
try: print("ret", an.__next__())
except StopIteration as e: print("SI", e.value)
an = g.__anext__()
try: print("ret", an.__next__())
except StopAsyncIteration as e: print("SAI", repr(e))
def nat():
    x = yield 1
    y = yield from inner()
    return y
def inner():
    a = yield 2
    return a
g = nat()
print(list(map(g.send, [None, 5])))
try: print(list(map(g.send, [6])))
except StopIteration as e: print(e.value)
async def co(): return 7
c = co()
try: print(list(map(c.send, [None])))
except StopIteration as e: print(e.value)
import functools
c = co()
try: functools.partial(c.send, None)()
except StopIteration as e: print(e.value)
async def co(): return 8
c = co().__await__()
try: next(c)
except StopIteration as e: print(e.value)
c = co().__await__()
try: c.__next__()
except StopIteration as e: print(e.value)
def g2():
    return 9
    yield
try: g2().__next__()
except StopIteration as e: print(e.value)
try: next(g2())
except StopIteration as e: print(e.value)
print(next(g2(), "d"))
