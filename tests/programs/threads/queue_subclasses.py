# queues between threads whose items a subclass keeps in its own way
import queue
import threading


class Unique(queue.Queue):
    """Keeps each item once."""

    def _init(self, maxsize):
        self.queue = {}

    def _put(self, item):
        self.queue[item] = None

    def _get(self):
        return self.queue.pop(next(iter(self.queue))) or "some"


class Newest(queue.Queue):
    """Drops the oldest when there are three."""

    def _put(self, item):
        if len(self.queue) == 3:
            print("drops", self.queue.popleft())
        super()._put(item)


class Counted(queue.LifoQueue):
    """Says how often it is asked."""
    asked = 0

    def _qsize(self):
        self.asked += 1
        return super()._qsize()

    def _put(self, item):
        super()._put((item, len(self.queue)))


def consume(q, n):
    for _ in range(n):
        print(type(q).__name__, "gives", q.get())
        q.task_done()


for cls in Unique, Newest, Counted, queue.LifoQueue, queue.PriorityQueue:
    q = cls()
    for item in "bab", "cd", "bab", "ef", "a", "gh":
        q.put(item)
    n = len(q.queue)
    print(cls.__name__, n, q.qsize(), q.unfinished_tasks)
    t = threading.Thread(target=consume, args=(q, n))
    t.start()
    t.join()
    print(q.empty(), getattr(q, "asked", None))
