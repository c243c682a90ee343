# time.sleep(0) lets the others run
import threading
import time

def work(name):
    for i in range(3):
        print(name, i)
        time.sleep(0)

ts = [threading.Thread(target=work, args=(c,)) for c in "abc"]
for t in ts:
    t.start()
for t in ts:
    t.join()
