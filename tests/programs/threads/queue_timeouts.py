# get and put that give up
import queue
import threading
import time

q = queue.Queue(1)

def late():
    time.sleep(2)
    q.put("late")
    print("put", time.monotonic())

threading.Thread(target=late).start()
for i in range(3):
    try:
        print(q.get(timeout=0.75), time.monotonic())
    except queue.Empty:
        print("nothing", time.monotonic())
q.put("x")
try:
    q.put("y", timeout=0.5)
except queue.Full:
    print("full", time.monotonic())
