# oracle: gevent
# Sleepers wake in the order of their times.
import gevent


def work(name, seconds):
    for i in range(2):
        gevent.sleep(seconds)
        print(name, i)


gevent.joinall([gevent.spawn(work, "slow", 0.2), gevent.spawn(work, "fast", 0.08),
                gevent.spawn(work, "mid", 0.14)])
