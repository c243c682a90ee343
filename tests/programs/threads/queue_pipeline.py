# three stages
import queue
import threading
import time

def stage(src, dst, f, pause):
    for item in iter(src.get, None):
        time.sleep(pause)
        dst.put(f(item))
    dst.put(None)

a, b, c, d = (queue.Queue(2) for _ in range(4))
fs = [(a, b, lambda x: x + 1, 0.1), (b, c, lambda x: x * 10, 0.2),
      (c, d, str, 0.05)]
for args in fs:
    threading.Thread(target=stage, args=args).start()

def feed():
    for i in range(5):
        a.put(i)
    a.put(None)

threading.Thread(target=feed).start()
for item in iter(d.get, None):
    print(item, round(time.monotonic(), 9))
