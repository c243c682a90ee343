# callbacks run in the worker, or at once
from concurrent.futures import Future, ThreadPoolExecutor
import threading
import time

def told(tag):
    def callback(f):
        print(tag, f.result(), threading.current_thread().name,
              time.monotonic())
    return callback

with ThreadPoolExecutor(1, thread_name_prefix="w") as pool:
    f = pool.submit(lambda: time.sleep(1) or "r")
    f.add_done_callback(told("one"))
    f.add_done_callback(lambda f: 1 / 0)
    f.add_done_callback(told("two"))
    f.result()
    time.sleep(0)
    f.add_done_callback(told("late"))
f = Future()
f.add_done_callback(told("plain"))
f.set_result(5)
try:
    f.set_result(6)
except Exception as e:
    print(type(e).__name__, str(e).split(":")[0])
g = Future()
print(g.set_running_or_notify_cancel(), g.cancel(), g.running())
g.set_exception(KeyError(1))
print(repr(g.exception()))
