# raise with a class, an instance, nothing, or something wrong.
def attempt(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, "|", e, "|", e.args)


def cls(): raise ValueError
def inst(): raise ValueError("x", 1)
def bare(): raise
def number(): raise 5
def text(): raise "oops"
def none(): raise None
def wrong_class(): raise int
def call_result(): raise (lambda: KeyError("made"))()
def not_impl(): raise NotImplemented


class NeedsArg(Exception):
    def __init__(self, a): self.a = a


class NotExc:
    pass


class NewLies(Exception):
    def __new__(cls): return 5


def needs(): raise NeedsArg
def notexc(): raise NotExc
def lies(): raise NewLies


for f in (cls, inst, bare, number, text, none, wrong_class, call_result, not_impl, needs, notexc, lies):
    attempt(f)


def after():
    try:
        raise KeyError("inner")
    except KeyError:
        pass
    raise


attempt(after)


def in_nested_function():
    def rethrow():
        raise
    try:
        raise OSError("from outer frame")
    except OSError:
        rethrow()


attempt(in_nested_function)


def with_tb():
    e = ValueError("tb")
    print(e.__traceback__)
    raise e.with_traceback(None)


attempt(with_tb)


def conditional(x):
    raise ValueError("pos") if x else KeyError("zero")


attempt(lambda: conditional(1))
attempt(lambda: conditional(0))
e = ValueError("reused")
for _ in range(2):
    try:
        raise e
    except ValueError as again:
        print(again is e, e.__context__)
