# A Manager's dict, list, Namespace, Value, Queue and Lock, used by several processes
# oracle: real
import multiprocessing as mp


def fill(d, items, space, lock, n):
    d[n] = n * n
    with lock:
        items.append(n)
        space.total += n


if __name__ == "__main__":
    with mp.Manager() as manager:
        d, items, lock = manager.dict(), manager.list(), manager.Lock()
        space = manager.Namespace()
        space.total = 0
        children = [mp.Process(target=fill, args=(d, items, space, lock, n))
                    for n in range(4)]
        for p in children:
            p.start()
        for p in children:
            p.join()
        print(sorted(d.items()), sorted(items), space.total)
        print(len(d), 2 in d, d.get(9), d.get(9, "none"), d.pop(0), sorted(d.copy()))
        items.sort()
        print(items, items[1:3], len(items), items.index(2))
        items[0] = "first"
        items.extend([8, 9])
        print(list(items), items.pop())
        q = manager.Queue()
        q.put("queued")
        print(q.get(), q.empty(), q.qsize())
        v = manager.Value("i", 5)
        v.value += 1
        print(v.value)
        try:
            d["missing"]
        except KeyError as e:
            print(repr(e))
