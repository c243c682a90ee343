# two threads inside C code; the one that entered first is done first
import threading
import time

def slow(x):
    time.sleep(1)
    return x

def work(name, n):
    print(name, sorted(range(n, 0, -1), key=slow), time.monotonic() > 0)

a = threading.Thread(target=work, args=("a", 2))
b = threading.Thread(target=work, args=("b", 3))
a.start()
b.start()
a.join()
b.join()
print("both")
