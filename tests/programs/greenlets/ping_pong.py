# oracle: gevent
# Two greenlets hand a ball to each other through two queues.
import gevent
from gevent.queue import Queue

left, right = Queue(), Queue()


def player(name, mine, other, hits):
    for _ in range(hits):
        ball = mine.get()
        print(name, ball)
        other.put(ball + 1)


left.put(0)
gevent.joinall([gevent.spawn(player, "left", left, right, 4),
                gevent.spawn(player, "right", right, left, 4)])
print(left.get())
