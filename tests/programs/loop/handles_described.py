# How handles and callbacks are described whose parts have no repr() or no name
import asyncio
import functools
import re


def tidy(x):
    return re.sub("0x[0-9a-f]+", "0x..", str(x))


class Bad:
    def __repr__(self):
        raise ValueError("no repr")

    def __call__(self, *args):
        raise KeyError("called")


class Nameless:
    def __repr__(self):
        return "<nameless>"

    def __call__(self, *args):
        pass


class Named:
    __qualname__ = "Cls"

    def __init__(self):
        self.__name__ = "only a name"

    def __call__(self):
        pass


class Odd:
    def __getattr__(self, name):
        raise ValueError(name)

    def __call__(self):
        pass


def f(*args, **kwargs):
    pass


@functools.wraps(f)
def wraps(*args):
    pass


class C:
    def method(self):
        pass

    @classmethod
    def cls(cls):
        pass

    @staticmethod
    def static():
        pass


def what(call):
    try:
        return tidy(call())
    except Exception as e:
        return f"{type(e).__name__}: {e}"


async def main():
    loop = asyncio.get_running_loop()
    part = functools.partial(f, 1, a=2)
    args = "x" * 100, Bad(), [1, [2, [3, [4, [5, [6, [7]]]]]]], {n: n for n in range(9)}
    for call in f, part, functools.partial(part, 3, b=[4] * 9), Nameless(), Named(), Bad(), Odd(), \
            print, C().method, C.cls, C.static, [].append, int, C, lambda: 0, \
            functools.partial(Nameless(), Bad()), wraps, functools.partial(wraps, wraps), \
            functools.partial(print, x="a" * 50):
        h = loop.call_later(1, call, *args)
        print(what(lambda: h))
        h.cancel()
        print(what(lambda: h))
    fut = loop.create_future()
    for cb in f, part, Bad(), Nameless():
        fut.add_done_callback(cb)
        print(what(lambda: fut))
        fut.remove_done_callback(cb)
    ring = functools.partial(f)
    ring.__wrapped__ = ring
    print(what(lambda: loop.call_soon(ring))[:43])
    fut.add_done_callback(f)
    fut.add_done_callback(Nameless())
    fut.add_done_callback(C().method)
    print(what(lambda: fut))
    fut.remove_done_callback(fut._callbacks[2][0])
    fut.set_result(Bad())
    print(what(lambda: fut))
    fut = loop.create_future()
    fut.set_exception(type("E", (Exception,), {"__repr__": lambda self: 1 / 0})())
    print(what(lambda: fut))
    fut.exception()
    for value in "x" * 100, list(range(99)), {1: {2: {3: {4: {5: {6: {7: {}}}}}}}}, Bad(), \
            10 ** 60, (), {1}, frozenset([1]), b"b" * 99, range(9), None, 1.5, [[]], Nameless():
        fut = loop.create_future()
        fut.set_result(value)
        print(what(lambda: fut))


asyncio.run(main())
