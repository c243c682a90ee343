# wait() lets go of an RLock however often it is held
import threading
import time

cond = threading.Condition()

def waiter():
    with cond:
        with cond:
            print("waits")
            cond.wait()
            print("woken", time.monotonic())
        time.sleep(1)
    print("lets go", time.monotonic())

t = threading.Thread(target=waiter)
t.start()
with cond:
    print("main has it", time.monotonic())
    cond.notify()
    time.sleep(1)
with cond:
    print("main again", time.monotonic())
t.join()
