# Threads that wait in a __del__, and go on behind it.
import threading
import time

lock = threading.Lock()


class Slow:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        with lock:
            time.sleep(1)
        print(self.name, "is gone", time.perf_counter() >= 1)


def work(n):
    slow = Slow(n)
    print(n, "begins")
    del slow
    time.sleep(0.5)
    with lock:
        print(n, "ends")


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(round(time.perf_counter(), 1))
