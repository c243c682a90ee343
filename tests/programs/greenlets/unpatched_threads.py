# oracle: gevent
# Without patches a real thread has a hub of its own, and threads run beside
# greenlets.
import threading
import time
import gevent


def in_thread():
    hub = gevent.get_hub()
    print("own hub", hub is not main_hub, hub.parent is gevent.getcurrent())
    gevent.joinall([gevent.spawn(say, n) for n in "ab"])


def say(name):
    gevent.sleep(0.04)
    print("greenlet", name)


main_hub = gevent.get_hub()
t = threading.Thread(target=in_thread)
t.start()
t.join()
blocker = threading.Thread(target=time.sleep, args=(0.2,))
blocker.start()
g = gevent.spawn(blocker.join)
gevent.spawn(print, "before the hub blocks")
gevent.sleep(0)
print("after it", g.ready(), blocker.is_alive())
