# time: every clock on the virtual time, sleep, the int versions
import time

print(time.time(), time.time_ns())
print(time.monotonic(), time.perf_counter(), time.monotonic_ns(), time.perf_counter_ns())
time.sleep(1.5)
print(time.time(), time.monotonic(), time.perf_counter_ns())
print(time.process_time(), time.thread_time())
start = time.perf_counter()
time.sleep(0.25)
print(f"took {time.perf_counter() - start:.2f}s")
try:
    time.sleep(-1)
except ValueError as e:
    print("ValueError:", e)
print(time.ctime(), "|", time.ctime(0), "|", time.asctime(time.gmtime(86400)))
print(time.timezone, time.tzname, time.daylight, time.altzone)
