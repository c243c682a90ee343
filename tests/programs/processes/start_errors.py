# What cannot be done with a Process
# oracle: real
import multiprocessing as mp
import time


def nested():
    q = mp.Process(target=print)
    try:
        q.start()
    except AssertionError as e:
        print("AssertionError", e)


def attempt(f):
    try:
        print(f())
    except (AssertionError, ValueError, RuntimeError, TypeError) as e:
        print(type(e).__name__, e)


p = mp.Process(target=time.sleep, args=(0.2,))
attempt(p.join)
attempt(lambda: p.sentinel)
p.start()
attempt(p.start)
attempt(p.close)
attempt(lambda: setattr(p, "daemon", True))
p.join()
p.close()
attempt(lambda: p.exitcode)
attempt(lambda: mp.get_context("odd"))
d = mp.Process(target=nested, daemon=True)
d.start()
d.join()
attempt(lambda: mp.set_start_method("fork"))
attempt(lambda: mp.set_start_method("fork"))
