# A keyword may be of a class derived from str, whose hash may fail.
import functools
import threading


class Key(str):
    fails = False

    def __hash__(self):
        if Key.fails:
            raise ZeroDivisionError("no hash")
        return str.__hash__(self)


class Local(threading.local):
    def __init__(self, **keywords):
        print(sorted(keywords))


def show(**keywords):
    return sorted(keywords)


keywords = {Key("a"): 1}
for make in (show, functools.partial(show, b=2), Local,
             lambda **more: functools.partial(show, **more)()):
    Key.fails = False
    print(make(**keywords) is not None)
    Key.fails = True
    try:
        make(**keywords)
    except ZeroDivisionError as exc:
        print("raises", exc)
    else:
        print("is not asked")
