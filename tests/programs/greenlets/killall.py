# oracle: gevent
# killall() for some that wait, one that never began, and one that is done.
import gevent


def work(name):
    try:
        gevent.sleep(10)
    finally:
        print("end of", name)


jobs = [gevent.spawn(work, n) for n in "abc"]
done = gevent.spawn(lambda: "done")
gevent.sleep(0)
new = gevent.spawn(work, "never")
gevent.killall(jobs + [new, done])
print([repr(j.value) for j in jobs + [new, done]])
jobs = [gevent.spawn(work, n) for n in "de"]
gevent.sleep(0)
gevent.killall(jobs, block=False)
print("not yet")
gevent.joinall(jobs)
gevent.killall([])


def slow():
    try:
        gevent.sleep(10)
    except gevent.GreenletExit:
        gevent.sleep(0.2)


g = gevent.spawn(slow)
gevent.sleep(0)
try:
    gevent.killall([g], timeout=0.04)
except gevent.Timeout as exc:
    print("Timeout", exc)
