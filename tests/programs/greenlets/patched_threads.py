# oracle: gevent
# After patch_all() threads are greenlets.
from gevent import monkey

print(monkey.patch_all(), monkey.patch_all())
import threading
import time
import gevent

lock = threading.Lock()
print(threading.current_thread() is threading.main_thread(),
      threading.current_thread().name)


def work(n):
    me = threading.current_thread()
    with lock:
        print(me.name, "has the lock", isinstance(gevent.getcurrent(),
                                                  gevent.Greenlet))
        time.sleep(0.04)
    return n


threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
print([t.is_alive() for t in threads], threading.active_count())
gevent.spawn(print, "a greenlet in between")
for t in threads:
    t.join()
print([t.is_alive() for t in threads], threading.active_count())


def unnamed():
    print(threading.current_thread().name, threading.current_thread().daemon)


gevent.spawn(unnamed).join()
print(threading.active_count())
local = threading.local()
local.x = 1
gevent.spawn(lambda: print(hasattr(local, "x"))).join()
t = threading.Thread(target=time.sleep, args=(0.2,))
t.start()
t.join(timeout=0.04)
print(t.is_alive())
timer = threading.Timer(0.04, print, ("timer",))
timer.start()
timer.join()


def last():
    time.sleep(0.08)
    print("waited for")


threading.Thread(target=last).start()
print("main ends")
