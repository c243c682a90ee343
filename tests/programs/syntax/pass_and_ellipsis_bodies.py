# Every compound statement with an empty body.
def f(): ...
def g():
    pass
class A: ...
class B(A): pass
if 1: pass
elif 2: ...
else: pass
for _ in range(2): pass
else: ...
while 0: pass
try: pass
except: pass
try: ...
finally: pass
class Ctx:
    def __enter__(self): ...
    def __exit__(self, *a): ...
with Ctx(): pass
async def h(): pass
match 1:
    case _: pass
def gen(): yield
def both():
    """doc"""
    ...
    pass
print(f(), g(), A().__class__.__name__, B.__mro__[1].__name__, _, list(gen()), both())
try:
    h().send(None)
except StopIteration as e:
    print("coroutine returned", e.value)
if not ...:
    print("no")
else:
    print(... is Ellipsis, repr(...), str(...), bool(...))
x = [..., ...]
print(x, x.count(...), {...: 1})
