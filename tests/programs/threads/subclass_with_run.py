# a subclass overrides run and keeps its result
import threading
import time

class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"worker-{n}")
        self.n = n
        self.result = None

    def run(self):
        print(self.name, "runs", threading.current_thread() is self)
        time.sleep(self.n)
        self.result = self.n ** 2

ws = [Worker(n) for n in (3, 1, 2)]
for w in ws:
    w.start()
for w in ws:
    w.join()
    print(w.name, w.result, time.monotonic())
