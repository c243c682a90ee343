# sum() and list() over what sleeps, in several threads at once
import threading
import time

def numbers(name, n, pause):
    for i in range(n):
        time.sleep(pause)
        yield i

def work(name, n, pause):
    total = 0
    for x in numbers(name, n, pause):
        total += x
    print(name, total, time.monotonic())

ts = [threading.Thread(target=work, args=a)
      for a in (("a", 4, 1), ("b", 3, 1.5), ("c", 5, 0.5))]
for t in ts:
    t.start()
for t in ts:
    t.join()
