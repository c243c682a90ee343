# ProcessPoolExecutor: submit, map with chunks, as_completed, the initializer
# oracle: real
from concurrent.futures import ProcessPoolExecutor, as_completed
import time

state = []


def prepare(word):
    state.append(word)


def square(n):
    time.sleep(0.05 * n)
    return n * n


def get_state():
    return state


if __name__ == "__main__":
    with ProcessPoolExecutor(2, initializer=prepare,
                             initargs=("ready",)) as ex:
        print(list(ex.map(square, range(5))))
        print(list(ex.map(square, range(5), chunksize=2)))
        print(list(ex.map(pow, [2, 3], [3, 2])))
        print(ex.submit(square, n=3).result())
        futures = [ex.submit(square, n) for n in (4, 1)]
        print([f.result() for f in as_completed(futures)])
        print(ex.submit(get_state).result(), state)
