# oracle: gevent
# throw() into greenlets that wait, that have not begun and that are dead.
from greenlet import GreenletExit, getcurrent, greenlet

main = getcurrent()


def attempt(func, *args):
    try:
        print("result", repr(func(*args)))
    except BaseException as exc:
        print(type(exc).__name__, exc)


def wait():
    try:
        main.switch("waits")
    except KeyError as exc:
        main.switch("caught", exc.args, repr(exc.__context__))
    finally:
        print("finally")


for args in [(), (KeyError("k"),), (KeyError, "v"), (ValueError,),
             (GreenletExit, "bye"), (3,), (ValueError("a"), "b"),
             (ValueError, "a", 7)]:
    g = greenlet(wait)
    g.switch()
    try:
        1 / 0
    except ZeroDivisionError:
        attempt(g.throw, *args)
    attempt(g.switch)
new = greenlet(wait)
attempt(new.throw)
print(new.dead)
new = greenlet(wait)
attempt(new.throw, ValueError("never began"))
print(new.dead)
attempt(new.throw)
attempt(new.throw, GreenletExit("x"))
attempt(new.throw, ValueError("dead"))
attempt(greenlet().switch)
attempt(greenlet(lambda: 1 / 0).switch)
