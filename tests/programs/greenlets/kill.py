# oracle: gevent
# kill() throws GreenletExit into a greenlet and waits for its end.
import gevent


def work(name):
    try:
        gevent.sleep(10)
    except gevent.GreenletExit:
        print(name, "is told")
        raise
    finally:
        print(name, "cleans up")


g = gevent.spawn(work, "a")
gevent.sleep(0)
print(g.kill())
print(g.dead, g.successful(), repr(g.value), g.exception)
g = gevent.spawn(work, "never began")
g.kill()
print(g.dead, repr(g.value), g.successful())
g = gevent.spawn(work, "b")
gevent.sleep(0)
g.kill(block=False)
print("not yet", g.dead)
gevent.sleep(0)
print(g.dead)


def stubborn():
    for i in range(2):
        try:
            gevent.sleep(0.08)
            print("slept")
        except gevent.GreenletExit:
            print("ignored")
    return "stubborn"


g = gevent.spawn(stubborn)
gevent.sleep(0)
g.kill(timeout=0.02)
print("gave up", g.dead)
print(g.get())
g = gevent.spawn(work, "c")
gevent.sleep(0)
gevent.kill(g)
gevent.sleep(0)
g = gevent.spawn(work, "d")
gevent.sleep(0)
g.kill(KeyError("own"))
print(repr(g.exception), g.successful())
