# oracle: gevent
# idle() waits until nothing else is to be done.
import gevent


def work(name):
    for i in range(2):
        print(name, i)
        gevent.sleep(0)


def idler():
    print("idles")
    gevent.idle()
    print("nobody else is ready")


gevent.joinall([gevent.spawn(idler), gevent.spawn(work, "a"),
                gevent.spawn(work, "b")])
