# join() with a time-out comes back while the child still runs
# oracle: real
import multiprocessing as mp
import time

p = mp.Process(target=time.sleep, args=(0.4,))
p.start()
print(p.join(0.1), p.is_alive(), p.exitcode)
print(len(mp.active_children()), mp.active_children()[0] is p)
p.join()
print(p.is_alive(), p.exitcode, mp.active_children())
