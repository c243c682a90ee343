# oracle: gevent
# Group: greenlets together.
import gevent
from gevent.pool import Group


def work(n):
    gevent.sleep(n / 25)
    print("work", n)
    return n


group = Group()
jobs = [group.spawn(work, n) for n in (2, 1)]
extra = gevent.Greenlet(work, 3)
group.add(extra)
extra.start()
print(len(group), extra in group, group.full())
print(group.join(timeout=0.06), len(group))
print(group.join(), len(group))
print(group.map(work, [2, 1]), list(group.imap(work, [2, 1])),
      list(group.imap(pow, [2, 3], [3, 2])))
print(list(group.imap_unordered(work, [2, 1], maxsize=1)))
g = group.spawn(gevent.sleep, 10)
gevent.sleep(0)
group.killone(g)
print(g.dead, len(group))
jobs = [group.spawn(gevent.sleep, 10) for _ in range(2)]
gevent.sleep(0)
group.discard(jobs[0])
group.kill()
print([j.dead for j in jobs])
jobs[0].kill()
