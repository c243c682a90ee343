# shutdown: waiting, cancelling what is pending, and refusing what comes later
# oracle: real
from concurrent.futures import ProcessPoolExecutor
import threading
import time


def nap(n):
    time.sleep(0.1)
    return n


if __name__ == "__main__":
    ex = ProcessPoolExecutor(1)
    futures = [ex.submit(nap, n) for n in range(8)]
    time.sleep(0.05)
    ex.shutdown(cancel_futures=True)
    print(futures[0].result(), futures[-1].cancelled(), futures[-2].cancelled())
    try:
        ex.submit(nap, 1)
    except RuntimeError as e:
        print(e)
    print([t.name for t in threading.enumerate()])
    with ProcessPoolExecutor(1) as ex:
        late = ex.submit(nap, 7)
    print(late.done(), late.result())
