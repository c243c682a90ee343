# sched's scheduler waits on the virtual clock; timeit times functions on it.
import sched
import time
import timeit

s = sched.scheduler()
start = time.monotonic()


def tell(*words, mark="."):
    print(f"{time.monotonic() - start:.1f}", *words, mark)


late = s.enter(5, 1, tell, ("never",))
s.enter(2, 2, tell, ("second",))
s.enter(2, 1, tell, ("first", "of two"), {"mark": "!"})
s.enter(1, 1, lambda: s.enter(0.5, 1, tell, ("from within",)))
print([e.action.__name__ for e in s.queue], late in s.queue)
s.cancel(late)
print(s.run(blocking=False), s.empty())
s.run()
print(s.empty(), round(timeit.timeit(lambda: time.sleep(0.1), number=3), 6))
print([round(x, 6) for x in timeit.repeat(lambda: time.sleep(0.2), repeat=2,
                                          number=2)])
print(timeit.default_timer is time.perf_counter)
