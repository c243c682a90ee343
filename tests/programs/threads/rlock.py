# an RLock may be taken again by its owner
import threading
import time

lock = threading.RLock()

def recurse(n):
    with lock:
        if n:
            recurse(n - 1)
        else:
            print("deep", time.monotonic())
            time.sleep(1)

def other(name):
    with lock:
        print(name, "in", time.monotonic())

threading.Thread(target=recurse, args=(3,)).start()
threading.Thread(target=other, args=("x",)).start()
threading.Thread(target=other, args=("y",)).start()

def thief():
    try:
        lock.release()
    except RuntimeError as e:
        print("thief:", e)
t = threading.Thread(target=thief)
t.start()
t.join()
with lock:
    print("main", time.monotonic())
