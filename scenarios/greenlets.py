"""36. Greenlets: giving way without a word.

Idea: gevent's greenlets also take turns in one thread, but no `await` shows
where.  After patch_all() a blocking call switches to somebody else; before,
it blocks them all.
Watch: the same function, first cooperative and then not: gevent.sleep lets
the others run, the real time.sleep does not.
"""
# oracle: gevent
import time

import gevent


def job(name, sleep):
    print(name, "begins")
    sleep(1)  #: gives way, or not: the word is the same
    print(name, "ends")


def race(sleep):
    began = time.perf_counter()
    gevent.joinall([gevent.spawn(job, name, sleep) for name in "AB"])
    print(f"{time.perf_counter() - began:.0f} s")


race(gevent.sleep)
#? How long does the next race take? | 2 s | 1 s | no time
race(time.sleep)  #: not patched: B cannot begin before A has ended
