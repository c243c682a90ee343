# oracle: gevent
# link(), link_value(), link_exception(), rawlink() and unlink(): in order, each
# after the end.
import gevent


def work(result):
    if result is None:
        raise ValueError("none")
    return result


def show(what):
    def callback(g):
        print(what, g.value, repr(g.exception), gevent.getcurrent() is g)
    return callback


for result in ("good", None):
    g = gevent.spawn(work, result)
    gone = show("unlinked")
    g.link(show("link"))
    g.link_value(show("value"))
    g.link_exception(show("exception"))
    g.rawlink(show("raw"))
    g.link(gone)
    g.unlink(gone)
    print(g.has_links())
    g.join()
    print("joined")
    gevent.sleep(0)
g.link(show("late"))
print("not yet")
gevent.sleep(0)
for link in (g.link, g.rawlink):
    try:
        link(3)
    except TypeError as exc:
        print(exc)


def blocks(g):
    print("link may block")
    gevent.sleep(0.04)
    print("link goes on")


g = gevent.spawn(work, 1)
g.link(blocks)
g.join()
gevent.sleep(0.08)
