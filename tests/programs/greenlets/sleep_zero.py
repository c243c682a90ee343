# oracle: gevent
# sleep(0) lets everybody who is ready run first, those too that were spawned
# since, but not those whose timers are due.
import gevent


def work(name, times):
    for i in range(times):
        print(name, i)
        gevent.sleep(0)


def spawner():
    print("spawner")
    gevent.spawn(work, "child", 2)
    gevent.sleep(0)
    print("spawner again")


gevent.spawn_later(0, print, "timer")
gevent.joinall([gevent.spawn(work, "a", 3), gevent.spawn(spawner),
                gevent.spawn(work, "b", 2)])
print("end")
