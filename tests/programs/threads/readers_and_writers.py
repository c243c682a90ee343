# a lock for many readers or one writer
import threading
import time

class RWLock:
    def __init__(self):
        self.cond = threading.Condition()
        self.readers = 0

    def read(self, name, t):
        with self.cond:
            self.readers += 1
        print(name, "reads", time.monotonic())
        time.sleep(t)
        with self.cond:
            self.readers -= 1
            if not self.readers:
                self.cond.notify_all()

    def write(self, name, t):
        with self.cond:
            while self.readers:
                self.cond.wait()
            print(name, "writes", time.monotonic())
            time.sleep(t)
            print(name, "wrote", time.monotonic())

rw = RWLock()
ts = [threading.Thread(target=f, args=a) for f, a in [
    (rw.read, ("r1", 1)), (rw.read, ("r2", 2)), (rw.write, ("w1", 1)),
    (rw.read, ("r3", 0.5)), (rw.write, ("w2", 1))]]
for t in ts:
    t.start()
    time.sleep(0.25)
for t in ts:
    t.join()
