# return, break and continue in finally, and what they discard.
def a():
    try:
        return "try"
    finally:
        return "finally"


def b():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def c():
    for i in range(3):
        try:
            return i
        finally:
            if i < 2:
                continue
    return "after loop"


def d():
    while True:
        try:
            1 / 0
        finally:
            break
    return "broke out"


def e():
    x = 1
    try:
        return x
    finally:
        x = 2


def f():
    lst = [1]
    try:
        return lst
    finally:
        lst.append(2)


def g():
    try:
        try:
            raise KeyError("k")
        finally:
            print("inner finally", end=" ")
    except KeyError:
        return "caught"
    finally:
        print("outer finally", end=" ")


def h():
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i, end=" ")
        except ValueError:
            pass
        else:
            print("else", i, end=" ")
        finally:
            print("fin", i, end="; ")
    else:
        return "no break"
    return "break"


def i():
    try:
        return print("evaluated first", end=" ") or "value"
    finally:
        print("then finally", end=" ")


def j():
    try:
        return 1
    except Exception:
        return 2
    else:
        return 3
    finally:
        pass


def k():
    try:
        pass
    except Exception:
        return 2
    else:
        return "else"
    finally:
        print("fin", end=" ")


def l():
    try:
        try:
            return "one"
        finally:
            raise ValueError("replaces return")
    except ValueError as err:
        return str(err)


def m():
    def gen():
        try:
            yield 1
            yield 2
        finally:
            print("gen closed", end=" ")
    for v in gen():
        return v


for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m):
    print(fn.__name__, fn())
