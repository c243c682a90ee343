# A Value and an Array are shared; a Lock keeps sums right
# oracle: real
import multiprocessing as mp


def add(total, lock, cells, n):
    for _ in range(50):
        with lock:
            total.value += 1
    cells[n] = n * 1.5


total, lock = mp.Value("i", 0), mp.Lock()
cells = mp.Array("d", 3)
children = [mp.Process(target=add, args=(total, lock, cells, n))
            for n in range(3)]
for p in children:
    p.start()
for p in children:
    p.join()
print(total.value, cells[:], len(cells), list(cells))
v = mp.Value("i")
with v.get_lock():
    v.value += 5
print(v.value, mp.Value("d", 2).value, mp.Array("i", [1, 2, 3])[1:])
b = mp.Value("b", 127)
b.value += 1
print(b.value)
