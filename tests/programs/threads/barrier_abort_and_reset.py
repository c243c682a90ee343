# a broken barrier, and one that is reset
import threading
import time

barrier = threading.Barrier(3)

def work(name):
    try:
        print(name, barrier.wait())
    except threading.BrokenBarrierError as e:
        print(name, "broken", repr(e), time.monotonic())

def run(f):
    ts = [threading.Thread(target=work, args=(c,)) for c in "ab"]
    for t in ts:
        t.start()
    time.sleep(1)
    print(barrier.n_waiting, barrier.broken)
    f()
    for t in ts:
        t.join()
    print("then", barrier.n_waiting, barrier.broken)

run(barrier.abort)
work("late")
run(barrier.reset) if not barrier.broken else barrier.reset()
run(barrier.reset)

def bad():
    raise ValueError("action")
barrier = threading.Barrier(1, action=bad)
try:
    barrier.wait()
except ValueError as e:
    print(e, barrier.broken)
