# a blocking call inside a sort key: the others run meanwhile
import threading
import time

def slow(x):
    time.sleep(1)
    return -x

def ticker():
    for i in range(5):
        print("tick", time.monotonic())
        time.sleep(0.8)

t = threading.Thread(target=ticker)
t.start()
print(sorted([1, 2, 3], key=slow), time.monotonic())
t.join()
print(max([4, 5], key=slow), time.monotonic())
