# types.FunctionType makes a function of a code, types.CellType what closures consist of.
import asyncio
import re
import types


def shown(x):
    return re.sub("0x[0-9a-f]+", "0x", repr(x))


def answers(ask):
    try:
        return ask()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def plain(x, y=2, *, z=3):
    "its doc"
    return x, y, z


def closed():
    v = 1

    def inner():
        return v
    return inner


def late():
    def inner():
        return v
    print(shown(inner.__closure__), inner.__closure__[0] == types.CellType())
    v = [5]
    print(shown(inner.__closure__), inner.__closure__[0] == types.CellType([5]))


late()
Cell, Function = types.CellType, types.FunctionType
for a, b in ((Cell(), Cell()), (Cell(1), Cell(1)), (Cell(1), Cell(2)), (Cell(), Cell(2)),
             (Cell(3), Cell()), (Cell(1), 1)):
    print(a == b, a != b, answers(lambda: a < b), answers(lambda: a >= b))
print(answers(lambda: hash(Cell())), answers(lambda: Cell(1, 2)), answers(lambda: Cell(contents=1)))
print(answers(lambda: Cell().cell_contents), Cell([1]).cell_contents)

f = Function(plain.__code__, {"__name__": "other"})
print(f.__name__, f.__qualname__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__globals__,
      f.__closure__, f.__doc__, f.__annotations__)
print(shown(Function(plain.__code__, {}, "named", (5,))), answers(lambda: f(1)))
code, inner = plain.__code__, closed().__code__
for args in ((), (code,), (5, {}), (code, 5), (code, {}, 5), (code, {}, None, 5),
             (code, {}, None, None, 5), (code, {}, None, None, ()), (inner, {}, None, None, 5),
             (code, {}, None, None, (Cell(1),)), (inner, {}), (inner, {}, None, None, ()),
             (inner, {}, None, None, (5,)), (inner, {}, "n", None, (Cell(), Cell()))):
    print(shown(answers(lambda: Function(*args))))
print(Function(inner, {}, closure=(Cell(7),))(), Function(inner, {}, None, None, (Cell("c"),))())
print(answers(Function(inner, {}, "n", None, (Cell(),))), answers(lambda: Function(code, {}, x=1)))


# The recipe that copies a function.
def copied(f, name):
    g = Function(f.__code__, f.__globals__, name, f.__defaults__, f.__closure__)
    g.__kwdefaults__ = f.__kwdefaults__
    return g


print(copied(plain, "copy")(1), copied(closed(), "copy")(), copied(plain, "copy").__name__)


async def sleeper():
    await asyncio.sleep(1)
    return "slept"


print(asyncio.run(copied(sleeper, "copy")()))
