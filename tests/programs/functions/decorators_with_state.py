# Usual decorators: wraps, counting, memo, retry, class as decorator, stacked.
import functools


def counted(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


@counted
def hello(name, punct="!"):
    """Greets."""
    return f"hello {name}{punct}"


print(hello("a"), hello("b", punct="?"), hello.calls, hello.__name__, hello.__doc__)
print(hello.__wrapped__("raw"), hello.calls)


class Memo:
    def __init__(self, f):
        self.f, self.cache = f, {}

    def __call__(self, *args):
        if args not in self.cache:
            self.cache[args] = self.f(*args)
        return self.cache[args]


@Memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache))


def retry(times, on=(ValueError,)):
    def deco(f):
        @functools.wraps(f)
        def inner(*a):
            for attempt in range(1, times + 1):
                try:
                    return f(*a)
                except on as e:
                    print(f"try {attempt} failed: {e}")
            raise RuntimeError("gave up")
        return inner
    return deco


state = []


@retry(3)
def flaky():
    state.append(1)
    if len(state) < 3:
        raise ValueError(len(state))
    return "ok"


print(flaky())


@retry(times=2, on=KeyError)
def always():
    raise KeyError("k")


try:
    always()
except RuntimeError as e:
    print(type(e).__name__, e)


def method_deco(f):
    def w(self, *a):
        return "<" + f(self, *a) + ">"
    return w


class C:
    @method_deco
    @method_deco
    def m(self, x):
        return f"{x}"

    @property
    @counted
    def p(self):
        return "prop"


print(C().m(3), C().p, C.p.fget.calls)


@functools.lru_cache(maxsize=None)
def slow(n):
    print("computing", n)
    return n * n


print(slow(3), slow(3), slow(4), slow.cache_info())
