# oracle: gevent
# gevent.local: each greenlet its own attributes.
import gevent
from gevent.local import local


class Mine(local):
    shared = "class"

    def __init__(self, start):
        self.n = start

    def double(self):
        return self.n * 2


here, mine = local(), Mine(5)
here.x = "main"
mine.n = 6


def look(name):
    print(name, hasattr(here, "x"), mine.n, mine.double(), mine.shared)
    here.x = name
    gevent.sleep(0)
    print(name, here.x, here.__dict__)
    del here.x
    try:
        here.x
    except AttributeError as exc:
        print(exc)


gevent.joinall([gevent.spawn(look, n) for n in "ab"])
print(here.x, mine.n, mine.double(), here.__dict__)
try:
    local(1)
except TypeError as exc:
    print(exc.args[0])
