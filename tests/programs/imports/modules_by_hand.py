# Modules made by hand: what they say of themselves, and what an import from them says.
import sys
import types


def answers(ask):
    try:
        return ask()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


m = types.ModuleType("made", "its doc")
print(m, m.__doc__, m.__spec__, m.__package__)
for ask in (lambda: types.ModuleType(), lambda: types.ModuleType(5),
            lambda: types.ModuleType('a', 'b', 'c'), lambda: types.ModuleType(name='a', doc='d'),
            lambda: m.x, lambda: delattr(m, 'x'), lambda: setattr(m, '__dict__', {}),
            lambda: setattr(m, 5, 3)):
    print(answers(ask))

del m.__name__
print(m, answers(lambda: m.x))
m.__name__ = 5
print(m, answers(lambda: m.x))
m.__name__, m.__file__ = "named", "file.py"
print(m)


def attribute(name):
    if name == "found":
        return "by hand"
    raise AttributeError("no " + name)


m.__getattr__ = attribute
print(m.found, answers(lambda: m.other), hasattr(m, "other"), getattr(m, "other", 4))
m.__dir__ = lambda: ["z", "a"]
print(dir(m))
empty = types.ModuleType.__new__(types.ModuleType)
print(empty, answers(lambda: empty.x), dir(empty))


# Imports from what stands in sys.modules.


def told(e):
    print(type(e).__name__, e, getattr(e, "name", None), getattr(e, "path", None))


sys.modules["made"] = None
try:
    import made
except ImportError as e:
    told(e)
for module in 5, types.ModuleType("other"), m:
    sys.modules["made"] = module
    try:
        from made import x
    except ImportError as e:
        told(e)
sys.modules["named.x"] = "a submodule"
del m.__getattr__
from made import x
print(x)
for attributes in ({"__all__": ["a", 5], "a": 1, "__name__": "made"},
                   {"__all__": ["a", "b"], "a": 2}, {"a": 3, "_b": 4},
                   {"__all__": ["a", 5], "a": 1, "__name__": 7}):
    sys.modules["made"] = types.SimpleNamespace(**attributes)
    try:
        from made import *
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
    print(a, "_b" in globals())
sys.modules["made"] = 5
try:
    from made import *
except ImportError as e:
    told(e)
for wrong in (lambda: __import__("nothing_there"), lambda: __import__(""), lambda: __import__(5),
              lambda: __import__("sys.nothing"), lambda: __import__("made", level=-1)):
    print(answers(wrong))
