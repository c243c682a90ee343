# timers run, and can be cancelled
import threading
import time

def say(*words, **kw):
    print(*words, kw, time.monotonic(), threading.current_thread().name)

a = threading.Timer(2, say, args=("a",))
b = threading.Timer(1, say, ["b"], {"x": 1})
c = threading.Timer(1.5, say, ("c",))
for t in (a, b, c):
    t.start()
time.sleep(1.2)
c.cancel()
print("cancelled", c.finished.is_set(), time.monotonic())
for t in (a, b, c):
    t.join()
print(time.monotonic(), a.is_alive())
