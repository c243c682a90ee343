# the program waits for threads that are no daemons
import threading
import time

def late(n):
    time.sleep(n)
    print("late", n, time.monotonic())
    if n < 3:
        threading.Thread(target=late, args=(n + 1,)).start()

for n in (2, 1):
    threading.Thread(target=late, args=(n,)).start()
print("main is over")
