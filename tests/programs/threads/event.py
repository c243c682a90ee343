# an event wakes all who wait, in the order they came
import threading
import time

ev = threading.Event()

def waiter(name):
    print(name, ev.wait(), time.monotonic())

ts = [threading.Thread(target=waiter, args=(i,)) for i in range(4)]
for t in ts:
    t.start()
print(ev.is_set(), ev.wait(0.5), ev.wait(timeout=0), time.monotonic())
ev.set()
print("set", ev.is_set(), ev.wait())
for t in ts:
    t.join()
ev.clear()
print(ev.is_set(), ev.wait(1), time.monotonic())
