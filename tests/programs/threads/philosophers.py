# five philosophers who take their forks in order
import threading
import time

forks = [threading.Lock() for _ in range(5)]

def philosopher(i):
    first, second = sorted((i, (i + 1) % 5))
    for meal in range(2):
        time.sleep(0.1 * i)
        with forks[first]:
            time.sleep(0.05)
            with forks[second]:
                print(i, "eats", meal, round(time.monotonic(), 9))
                time.sleep(0.5)

ts = [threading.Thread(target=philosopher, args=(i,)) for i in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(round(time.monotonic(), 9))
