# what nobody can catch is told with its traceback, or else with the line that runs, and alone
import io
import re
import sys
import weakref

sys.stderr = io.StringIO()


def told():
    text = re.sub(r" at 0x\w+", "", sys.stderr.getvalue())
    print(re.sub(r'File ".*[/\\]', 'File "', text), end="")
    sys.stderr = io.StringIO()


def stubborn():
    try:
        yield 1
    finally:
        yield 2


async def stubborn_source():
    try:
        yield 1
    finally:
        yield 2


async def quiet_source():
    try:
        yield 1
    except GeneratorExit:
        pass


def begun(source):
    try:
        source.asend(None).send(None)
    except StopIteration:
        return source


def replaced():
    a = stubborn()
    next(a)
    b = 1
    a = None
    return b


def left():
    a = stubborn()
    next(a)
    b = 1
    b += 1
    return b


def cleared():
    sources = [begun(stubborn_source()), begun(quiet_source())]
    b = 1
    sources.pop()
    sources.clear()
    return b


replaced()
left()
cleared()
told()


class Raises:
    def __init__(self, *what):
        self.what = what

    def __del__(self):
        raise self.what[0] from self.what[-1]


class Odd(Exception):
    def __str__(self):
        return 1 / 0


Raises(ValueError())
Raises(ValueError)
Raises(Odd())
Raises(ExceptionGroup("group", [ValueError(1)]), KeyError("cause"))
noted = ValueError("noted")
noted.add_note("note")
Raises(noted)
told()


def fails(*what):
    raise KeyError(*what)


thing = {1, 2}
proxy = weakref.ref(fails, fails)
value = Raises(OSError(2, "none"))
ref = weakref.ref(value, fails)
del value
told()
