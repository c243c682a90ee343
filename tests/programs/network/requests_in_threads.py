# A session that threads share; each waits for itself.
import requests
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def work(session, n):
    time.sleep(0.01 * n)
    r = session.get(f"http://h/{n}")
    print(n, r.status_code, threading.current_thread().name,
          round(time.monotonic(), 6))
    return n


with requests.Session() as session:
    with ThreadPoolExecutor(max_workers=3) as pool:
        futures = [pool.submit(work, session, n) for n in range(7)]
        print([f.result() for f in as_completed(futures)])
    threads = [threading.Thread(target=work, args=(session, n))
               for n in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
print(time.monotonic())
