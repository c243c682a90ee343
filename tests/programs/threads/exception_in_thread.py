# an exception ends its thread only
import threading
import time

def bad():
    time.sleep(1)
    raise ValueError("no good")

def leaves():
    raise SystemExit(3)

t = threading.Thread(target=bad)
u = threading.Thread(target=leaves)
t.start()
u.start()
t.join()
u.join()
print("main goes on", t.is_alive(), time.monotonic())
