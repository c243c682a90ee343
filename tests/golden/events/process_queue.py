# A queue between processes: who put what, who waits because it is empty or full,
# and a lock, a semaphore and an event beside it.
import multiprocessing
import time


def consume(queue, lock, stop):
    while (item := queue.get()) is not None:
        with lock:
            time.sleep(item)
        queue.task_done()
    stop.set()


if __name__ == "__main__":
    queue = multiprocessing.JoinableQueue(2)
    lock = multiprocessing.Lock()
    stop = multiprocessing.Event()
    workers = [multiprocessing.Process(target=consume, name=name,
                                       args=(queue, lock, stop))
               for name in ("left", "right")]
    for worker in workers:
        worker.start()
    time.sleep(1)
    for item in (1, 2, 3):
        queue.put(item)
    queue.join()
    for worker in workers:
        queue.put(None)
    stop.wait()
    for worker in workers:
        worker.join()
