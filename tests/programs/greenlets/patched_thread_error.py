# oracle: gevent
# An error in a patched thread is told as a thread's.
from gevent import monkey
monkey.patch_all()
import threading


def fail():
    raise ValueError("in a thread")


t = threading.Thread(target=fail)
t.start()
t.join()
print(t.is_alive())
