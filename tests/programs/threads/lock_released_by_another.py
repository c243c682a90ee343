# a plain lock may be released by another thread
import threading
import time

gate = threading.Lock()
gate.acquire()

def opener():
    time.sleep(2)
    print("open", time.monotonic())
    gate.release()

threading.Thread(target=opener).start()
gate.acquire()
print("through", time.monotonic(), gate.locked())
