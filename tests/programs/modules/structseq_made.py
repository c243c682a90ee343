# Tuples with names: how many values they are made of.
import sys, time, os
for v in (sys.flags, sys.version_info, sys.float_info, sys.int_info, sys.hash_info, sys.thread_info, time.gmtime(0), time.get_clock_info("time")):
    t = type(v)
    try: print(t.__name__, t(range(30)))
    except Exception as e: print(t.__name__, type(e), e)
for n in 8, 9, 11, 12:
    try: print(time.struct_time(range(n))[:])
    except TypeError as e: print(e)
for n in 10, 11, 12:
    try: print(type(sys.float_info)(range(n)).rounds)
    except TypeError as e: print(e)
