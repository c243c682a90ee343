# Functions that make functions: compose, curry, pipe, memo, once, throttle by count.
def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run


def curry(f, n=None):
    n = n or f.__code__.co_argcount
    def inner(*args):
        return f(*args) if len(args) >= n else curry(lambda *rest: f(*args, *rest), n - len(args))
    return inner


def pipe(value, *fs):
    for f in fs:
        value = f(value)
    return value


def once(f):
    done = result = None
    def w(*a):
        nonlocal done, result
        if not done:
            done, result = True, f(*a)
        return result
    return w


def every(n):
    def deco(f):
        calls = 0
        def w(*a):
            nonlocal calls
            calls += 1
            return f(*a) if calls % n == 0 else None
        return w
    return deco


print(compose(str, abs, lambda x: x - 10)(3), pipe(5, lambda x: x + 1, str, len, bool))
add = curry(lambda a, b, c: a + b * 10 + c * 100)
print(add(1)(2)(3), add(1, 2)(3), add(1)(2, 3), add(1, 2, 3))


@once
def init():
    print("initialising")
    return 42


print(init(), init())


@every(3)
def log(x):
    return f"logged {x}"


print([log(i) for i in range(7)])
ops = {name: (lambda n: lambda x: x ** n)(p) for name, p in (("sq", 2), ("cube", 3))}
print(ops["sq"](5), ops["cube"](2), {k: f(3) for k, f in ops.items()})
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(10))
church = lambda n: lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))
print(church(5)(lambda v: v + 1)(0), church(3)(lambda s: s + "!")("hi"))
trampoline = lambda f: (lambda *a: (lambda r: [r := r() for _ in iter(lambda: callable(r), False)][-1] if callable(r) else r)(f(*a)))
even = lambda n: True if n == 0 else lambda: odd(n - 1)
odd = lambda n: False if n == 0 else lambda: even(n - 1)
print(trampoline(even)(50), trampoline(odd)(50))
