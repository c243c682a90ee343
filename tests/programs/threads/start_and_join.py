# a thread runs when start() is called, until it blocks; join waits for its end
import threading
import time

def work(name, delay):
    print(name, "begins", time.monotonic())
    time.sleep(delay)
    print(name, "ends", time.monotonic())

threads = [threading.Thread(target=work, args=(f"w{i}", 1 - i / 4))
           for i in range(4)]
for t in threads:
    t.start()
    print("started", t.name, t.is_alive())
for t in threads:
    t.join()
    print("joined", t.name, t.is_alive(), time.monotonic())
