# threads are not interrupted between two statements
import threading

n = 0

def work():
    global n
    for _ in range(1000):
        x = n
        x += 1
        n = x

ts = [threading.Thread(target=work) for _ in range(10)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(n)
