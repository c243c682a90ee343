# sys.exit() waits for threads too
import sys
import threading
import time

def work():
    time.sleep(2)
    print("thread done", time.monotonic())

threading.Thread(target=work, name="w").start()
print("exiting")
sys.exit(5)
