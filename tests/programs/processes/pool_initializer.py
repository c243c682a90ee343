# A Pool's initializer runs in each worker, whose globals last from call to call
# oracle: real
import multiprocessing as mp

known = []


def prepare(word):
    known.append(word)


def use(n):
    known.append(n)
    return list(known), mp.current_process().name.split("-")[0]


if __name__ == "__main__":
    with mp.Pool(1, initializer=prepare, initargs=("ready",)) as pool:
        print(pool.map(use, range(3), chunksize=1))
    print(known)
