# a daemon thread ends with the program, in the middle of its work
import threading
import time

def forever():
    n = 0
    try:
        while True:
            print("tick", n, time.monotonic())
            n += 1
            time.sleep(1)
    finally:
        print("never printed")

def waits():
    threading.Event().wait()

threading.Thread(target=forever, daemon=True).start()
threading.Thread(target=waits, daemon=True).start()
time.sleep(3.5)
print("main ends", threading.active_count())
