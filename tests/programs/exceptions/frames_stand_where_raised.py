"""Where the frames stand that an exception has left."""
import sys


def through_finally():
    try:
        int("x")
    finally:
        print("finally")
        print("more")


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        print("exit")


def through_with():
    with Manager():
        print("in")
        int("x")
    print("out")


def named():
    try:
        int("x")
    except ValueError as e:
        print("named")
        raise


def again():
    try:
        try:
            int("x")
        except OSError:
            print("no")
    finally:
        print("outer")


for f in through_finally, through_with, named, again:
    try:
        f()
    except ValueError:
        tb = sys.exc_info()[2].tb_next
        first = f.__code__.co_firstlineno
        print(f.__name__, tb.tb_lineno - first, tb.tb_frame.f_lineno - first)
