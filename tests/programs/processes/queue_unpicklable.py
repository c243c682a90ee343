# What a Queue cannot pickle is told on stderr by its thread, and does not arrive
# oracle: real
import multiprocessing as mp
import time

q = mp.Queue()
q.put(lambda: 1)
time.sleep(0.2)
print(q.empty())
q.put("after")
print(q.get())
