# a thread that polls sees time pass, and lets others run
import threading
import time

done = False

def work():
    global done
    time.sleep(1)
    done = True

t = threading.Thread(target=work)
t.start()
n = 0
while not done:
    n += 1
    time.sleep(0.125)
print(n, time.monotonic())
