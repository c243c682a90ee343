# a tree of threads
import threading
import time

def node(path, depth):
    print(path, time.monotonic())
    if depth:
        kids = [threading.Thread(target=node, args=(path + c, depth - 1))
                for c in "lr"]
        for k, pause in zip(kids, (1, 1.25 / (depth + 1))):
            k.start()
            time.sleep(pause)
        for k in kids:
            k.join()
    print(path, "ends", time.monotonic())

node(".", 2)
