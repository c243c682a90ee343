# Subclasses of Exception: args, str, attributes, hierarchies, init without super.
class AppError(Exception):
    """Base."""


class HttpError(AppError):
    def __init__(self, status, reason="unknown"):
        super().__init__(f"{status}: {reason}")
        self.status, self.reason = status, reason


class Silent(AppError):
    def __init__(self, a, b):
        self.a = a


class Texted(AppError):
    def __str__(self): return f"<{self.args}>"


class Multi(KeyError, HttpError): pass


for make in (lambda: AppError(), lambda: AppError("m"), lambda: AppError(1, 2), lambda: HttpError(404, reason="gone"),
             lambda: HttpError(500), lambda: Silent(1, 2), lambda: Texted("t", 5), lambda: KeyError("k"),
             lambda: Multi(1), lambda: OSError(2, "No such file"), lambda: OSError(2, "msg", "file.txt"),
             lambda: FileNotFoundError(2, "x"), lambda: UnicodeError("u"), lambda: StopIteration(5)):
    try:
        raise make()
    except Exception as e:
        print(type(e).__name__, "|", str(e), "|", repr(e), "|", e.args)
try:
    raise HttpError(403, "no")
except AppError as e:
    print(e.status, e.reason, isinstance(e, HttpError), vars(e))
try:
    raise AppError
except AppError as e:
    print(repr(e), e.__doc__)
print(OSError(2, "x").errno, type(OSError(2, "x")).__name__, OSError(13, "y", "f").filename, OSError(1).args)
print([c.__name__ for c in Multi.__mro__])


class Coded(Exception):
    code = 7
    def __init__(self, *args, **kw):
        super().__init__(*args)
        self.kw = kw


e = Coded("a", "b", x=1)
print(e, e.kw, e.code, e.args, e == Coded("a", "b"), e == e)
e.args = ("changed",)
print(e, repr(e))
try:
    raise Coded("one") from Coded("cause")
except Coded as err:
    print(err.__cause__, err.__suppress_context__)
for bad in (lambda: HttpError(), lambda: AppError(k=1)):
    try:
        bad()
    except TypeError as err:
        print(err)
raise HttpError(418, reason="teapot")
