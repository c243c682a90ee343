# A child has threads of its own; the parent's other threads are not there
# oracle: real
import multiprocessing as mp
import threading
import time


def child():
    print([t.name for t in threading.enumerate()],
          threading.current_thread() is threading.main_thread())
    t = threading.Thread(target=lambda: (time.sleep(0.1), print("a thread")))
    t.start()
    print(threading.active_count())


other = threading.Thread(target=time.sleep, args=(0.5,))
other.start()
p = mp.Process(target=child)
p.start()
p.join()
print(threading.active_count())
