# notify(n), notify_all, wait_for, and who goes first
import threading
import time

cond = threading.Condition(threading.Lock())
turn = 0

def waiter(i):
    with cond:
        r = cond.wait_for(lambda: turn >= i)
        print("waiter", i, r, turn, time.monotonic())

def plain(i):
    with cond:
        print("plain", i, cond.wait(), time.monotonic())

ts = [threading.Thread(target=waiter, args=(i,)) for i in (3, 1, 2)]
ts += [threading.Thread(target=plain, args=(i,)) for i in range(4)]
for t in ts:
    t.start()
for step in range(5):
    time.sleep(1)
    with cond:
        turn += 1
        print("turn", turn)
        cond.notify_all() if turn > 2 else cond.notify(2)
        time.sleep(0.25)
for t in ts:
    t.join()
with cond:
    print(cond.wait(0.5), time.monotonic())
