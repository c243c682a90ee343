# a scheduler without asyncio: a deque of generators and of coroutines
from collections import deque
import types


@types.coroutine
def switch():
    yield


async def job(name, n):
    for i in range(n):
        print(name, i)
        await switch()
    return f"{name} done"


def gen_job(name, n):
    while n:
        print(name, "has", n)
        n -= 1
        yield
    return f"{name} ready"


class Scheduler:
    def __init__(self):
        self.ready, self.results = deque(), []

    def add(self, c):
        self.ready.append(c)

    def run(self):
        turns = 0
        while self.ready:
            c = self.ready.popleft()
            turns += 1
            try:
                c.send(None)
            except StopIteration as e:
                self.results.append(e.value)
            else:
                self.ready.append(c)
        return turns


s = Scheduler()
s.add(job("a", 2))
s.add(gen_job("g", 3))
s.add(job("b", 1))
print(s.run(), s.results)
