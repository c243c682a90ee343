# oracle: gevent
# time.sleep() blocks everybody until it is patched; who imported it before
# keeps the old one.
from time import sleep as old_sleep
import time
import gevent
from gevent import monkey


def work(name, sleep):
    print(name, "begins")
    sleep(0.08)
    print(name, "ends")


def both(sleep):
    gevent.joinall([gevent.spawn(work, n, sleep) for n in "ab"])


both(time.sleep)
monkey.patch_time()
both(time.sleep)
both(old_sleep)
print(monkey.is_module_patched("time"), monkey.is_module_patched("queue"),
      monkey.is_object_patched("time", "sleep"),
      monkey.get_original("time", "sleep") is old_sleep)
