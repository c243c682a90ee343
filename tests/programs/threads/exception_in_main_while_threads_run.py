# main's exception does not end the other threads; the exit status is main's
import threading
import time

def work():
    time.sleep(2)
    print("thread done", time.monotonic())

threading.Thread(target=work).start()
time.sleep(1)
raise KeyError("main")
