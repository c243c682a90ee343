# released too often
import threading
import time

sem = threading.BoundedSemaphore(2)
sem.acquire()

def back():
    time.sleep(0.5)
    sem.release()
    try:
        sem.release(2)
    except ValueError as e:
        print(e, time.monotonic())

sem.acquire()
t = threading.Thread(target=back)
t.start()
print(sem.acquire(), time.monotonic())
t.join()
print(repr(sem).split(": ")[1])
