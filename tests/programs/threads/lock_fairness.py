# a lock goes to those who wait, first come first served
import threading
import time

lock = threading.Lock()
order = []

def work(name):
    with lock:
        order.append(name)
        print(name, "has it", time.monotonic(), lock.locked())
        time.sleep(0.5)

ts = [threading.Thread(target=work, args=(c,)) for c in "abcd"]
for t in ts:
    t.start()
print("main wants it", time.monotonic())
with lock:
    print("main has it", time.monotonic())
for t in ts:
    t.join()
print(order, lock.locked())
