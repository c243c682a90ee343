# sys.exc_info, __traceback__ lines, and how they nest.
import sys


def inner():
    raise ValueError("v")


def outer():
    inner()


try:
    outer()
except ValueError as e:
    t, v, tb = sys.exc_info()
    print(t is ValueError, v is e, tb is e.__traceback__)
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
print(sys.exc_info())
try:
    raise KeyError(1)
except KeyError:
    try:
        raise IndexError(2)
    except IndexError:
        print(repr(sys.exc_info()[1]))
    print(repr(sys.exc_info()[1]))
    print(repr(sys.exception()))
print(sys.exception())


def f():
    return sys.exc_info()[0]


try:
    raise OSError
except OSError:
    print(f())
finally:
    print(f())
with_value = None
try:
    {}["x"]
except KeyError as e:
    with_value = e
print(repr(with_value), with_value.__traceback__.tb_lineno)
try:
    e
except NameError as err:
    print(err)
try:
    try:
        1 / 0
    finally:
        print(sys.exc_info()[0])
except ZeroDivisionError:
    pass
