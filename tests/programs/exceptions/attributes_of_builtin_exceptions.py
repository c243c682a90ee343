# Attributes that particular exceptions carry.
try:
    undefined
except NameError as e:
    print(e.name)
try:
    (5).foo
except AttributeError as e:
    print(e.name, e.obj)
try:
    import not_there
except ImportError as e:
    print(e.name, e.path, e.msg)
try:
    next(iter(()))
except StopIteration as e:
    print(e.value, e.args)
s = StopIteration(1, 2)
print(s.value, s.args)
e = OSError(2, "No such file", "f.txt")
print(e.errno, e.strerror, e.filename, e.args, str(e))
e = OSError("just text")
print(e.errno, e.strerror, e.filename, e.args, str(e))
for n in (1, 4, 11, 13, 17, 20, 21, 32, 104, 110, 111, 999):
    print(n, type(OSError(n, "m")).__name__, end=" ")
print()
try:
    b"ab\xffc".decode("utf-8")
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e)
try:
    "aé".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e)
try:
    "aéü".encode("ascii")
except UnicodeEncodeError as e:
    print(e)
e = SystemExit(4)
print(e.code, e.args)
e = KeyError("a", "b")
print(e, KeyError(), KeyError(1), repr(KeyError("q")), str(KeyError("it's")))
e = Exception()
e.custom = 5
print(e.custom, vars(e), e.args, e.__cause__, e.__context__, e.__traceback__, e.__suppress_context__)
e.args = [1, 2]
print(e.args, e)
try:
    e.args = 5
except TypeError as err:
    print(err)
try:
    Exception(x=1)
except TypeError as err:
    print(err)
a = ValueError(1)
print(a == ValueError(1), a != ValueError(1), hash(a) == hash(a), a.with_traceback(None) is a)
i = ImportError("m", name="n", path="p")
print(i, i.name, i.path, i.msg, NameError("x", name="y").name, AttributeError("t", name="n", obj=1).obj)
print(BaseException(1).args, isinstance(a, Exception), ValueError.__name__, ValueError.__module__)
