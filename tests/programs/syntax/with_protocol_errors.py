# What is said of objects that are no context managers, and errors in exit.
class NoExit:
    def __enter__(self):
        return 1


class NoEnter:
    def __exit__(self, *a):
        return False


class BadExit:
    def __enter__(self):
        return self

    def __exit__(self, t, v, tb):
        raise RuntimeError("exit failed")


class BadEnter:
    def __enter__(self):
        raise RuntimeError("enter failed")

    def __exit__(self, *a):
        print("never called")


class InstanceOnly:
    def __init__(self):
        self.__enter__ = lambda: 1
        self.__exit__ = lambda *a: None


for make in (NoExit, NoEnter, BadExit, BadEnter, InstanceOnly, int, list):
    try:
        with make():
            print("body of", make.__name__)
    except Exception as e:
        print(type(e).__name__, e)
try:
    with BadExit():
        raise ValueError("first")
except RuntimeError as e:
    print(e, "during", repr(e.__context__))


class Truthy:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        return 1


with Truthy():
    raise SystemExit(3)
print("still here")
with Truthy() as t:
    raise KeyboardInterrupt
print("and here", type(t).__name__)


async def coro():
    with 5:
        pass
    async with 5:
        pass

try:
    coro().send(None)
except TypeError as e:
    print(e)
