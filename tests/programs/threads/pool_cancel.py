# what has not begun can be cancelled
from concurrent.futures import CancelledError, ThreadPoolExecutor
import time

pool = ThreadPoolExecutor(1)
fs = [pool.submit(time.sleep, 1) for _ in range(4)]
print([f.cancel() for f in fs[:3]])
print([f.cancelled() for f in fs], [f.done() for f in fs])
try:
    fs[1].result()
except CancelledError as e:
    print(repr(e), type(e).__module__)
fs[2].add_done_callback(lambda f: print("already", f.cancelled()))
fs[3].add_done_callback(lambda f: print("later", f.cancelled()))
pool.shutdown(wait=False, cancel_futures=True)
print(fs[3].cancelled(), time.monotonic())
try:
    pool.submit(print)
except RuntimeError as e:
    print(e)
pool.shutdown()
print(time.monotonic())
