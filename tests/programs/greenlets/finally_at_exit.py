# oracle: gevent
# What still waits when the program ends is forgotten without a word.
import gevent


def work():
    try:
        gevent.sleep(100)
    finally:
        print("not told")


g = gevent.spawn(work)
gevent.sleep(0)
print("main ends")
