# a pool whose initializer raises is broken
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor

def ready():
    raise ValueError("not ready")

pool = ThreadPoolExecutor(2, initializer=ready)
try:
    f = pool.submit(print, "never")
    print(type(f.exception()).__name__, f.exception())
except BrokenExecutor as e:
    print(type(e).__module__, type(e).__name__, e)
try:
    pool.submit(print)
except BrokenExecutor as e:
    print(e)
pool.shutdown()
for wrong in (lambda: ThreadPoolExecutor(0),
              lambda: ThreadPoolExecutor(initializer=3)):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
