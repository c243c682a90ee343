# a bounded buffer made with a condition
import threading
import time

cond = threading.Condition()
buf = []

def producer():
    for i in range(6):
        with cond:
            while len(buf) >= 2:
                print("full", time.monotonic())
                cond.wait()
            buf.append(i)
            print("put", i, time.monotonic())
            cond.notify()
        time.sleep(0.1)

def consumer(name):
    for i in range(3):
        with cond:
            while not buf:
                cond.wait()
            item = buf.pop(0)
            cond.notify()
        print(name, "got", item, time.monotonic())
        time.sleep(0.35)

ts = [threading.Thread(target=consumer, args=("A",)),
      threading.Thread(target=consumer, args=("B",)),
      threading.Thread(target=producer)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("done", time.monotonic(), buf)
