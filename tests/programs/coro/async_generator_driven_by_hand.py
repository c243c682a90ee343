# __anext__() objects driven without a loop
import types
@types.coroutine
def awaitable():
    yield ('result',)
async def gen():
    await awaitable()
    yield 123
    await awaitable()
g = gen()
an = g.__aiter__().__anext__()
print(an.__next__())
try: an.__next__()
except StopIteration as e: print(e.args)
an = g.__anext__()
print(an.send(None))
try: an.send(None)
except StopAsyncIteration as e: print(repr(e))
