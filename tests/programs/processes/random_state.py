# Random numbers: random is seeded anew in each child, a Random goes over with its state
# oracle: real
import multiprocessing as mp
import random

mine = random.Random(5)
random.seed(5)


def child(q):
    q.put((mine.random(), random.random()))


q = mp.Queue()
for _ in range(2):
    p = mp.Process(target=child, args=(q,))
    p.start()
    p.join()
(a, b), (c, d) = q.get(), q.get()
here = mine.random()
print(a == c == here, b == d, b == here)
