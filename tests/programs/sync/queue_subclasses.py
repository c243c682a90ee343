# Queues with their own _init(), _put(), _get(), full(), empty(), qsize() and __init__()
import asyncio
import collections


class Unique(asyncio.Queue):
    def _init(self, maxsize):
        print("_init", maxsize)
        super()._init(maxsize)
        self.seen = set()

    def _put(self, item):
        if item in self.seen:
            print("again", item)
        else:
            self.seen.add(item)
            super()._put(item)

    def _get(self):
        item = super()._get()
        self.seen.discard(item)
        return item


class Asks(asyncio.Queue):
    def qsize(self):
        print("qsize?", end=" ")
        return super().qsize()

    def full(self):
        print("full?", end=" ")
        return super().full()

    def empty(self):
        print("empty?", end=" ")
        return super().empty()


class Keyed(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = collections.OrderedDict()

    def _put(self, item):
        self._queue[item[0]] = item[1]

    def _get(self):
        return self._queue.popitem(last=False)


class Named(asyncio.Queue):
    def __init__(self, name, *args):
        super().__init__(*args)
        self.name = name


class Late(asyncio.Queue):
    def __init__(self):
        pass


async def main():
    q = Unique(3)
    for item in "abab":
        await q.put(item)
    print(q.qsize(), q._unfinished_tasks, await q.get(), await q.get(), q.empty())

    q = Asks(1)
    await q.put(1)
    t = asyncio.create_task(q.put(2))
    await asyncio.sleep(0)
    print(await q.get(), q.full())
    await t
    print(q.get_nowait(), q.qsize(), q.empty())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))

    q = Keyed()
    for item in [("a", 1), ("b", 2), ("a", 3)]:
        q.put_nowait(item)
    print(q.qsize(), str(q))
    print(await q.get(), await q.get(), q.empty())

    q = Named("n", 2)
    q.put_nowait(0)
    print(q.name, q.maxsize, q)
    q = Late()
    for f in q.put_nowait, q.put, q.get, q.get_nowait, q.task_done, q.join, q.qsize, q.full, str:
        try:
            r = f(q) if f is str else f(1) if "put" in f.__name__ else f()
            if asyncio.iscoroutine(r):
                r = await r
            print(r)
        except AttributeError as e:
            print(f.__name__, e)


class Bad(asyncio.Queue):
    def full(self):
        raise ValueError("full")

    def empty(self):
        raise ValueError("empty")

    def qsize(self):
        return "three"


class BadSize(asyncio.Queue):
    def qsize(self):
        return "three"


class BadPut(asyncio.Queue):
    def _put(self, item):
        raise ValueError("_put")

    def _get(self):
        raise ValueError("_get")


async def bad():
    for q in Bad(1), BadSize(1), BadPut():
        for f in (lambda: q.put_nowait(1)), (lambda: q.put(1)), q.get_nowait, q.get, q.full:
            try:
                r = f()
                if asyncio.iscoroutine(r):
                    r = await asyncio.wait_for(r, 1)
                print(type(q).__name__, r)
            except (Exception, asyncio.QueueEmpty) as e:
                print(type(q).__name__, repr(e))


asyncio.run(main())
asyncio.run(bad())
