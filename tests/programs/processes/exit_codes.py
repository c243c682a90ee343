# Exit codes: return, sys.exit, an exception, a signal
# oracle: real
import multiprocessing as mp
import os
import signal
import sys
import time


def raises():
    raise SystemExit("a text")


cases = [(time.sleep, (0,)), (sys.exit, ()), (sys.exit, (3,)),
         (sys.exit, (-1,)), (raises, ()), (os._exit, (9,))]
for target, args in cases:
    p = mp.Process(target=target, args=args)
    p.start()
    p.join()
    print(target.__name__, args, p.exitcode)
for end in ("terminate", "kill"):
    p = mp.Process(target=time.sleep, args=(60,))
    p.start()
    print(p.is_alive(), p.exitcode)
    getattr(p, end)()
    p.join()
    print(end, p.exitcode, p.is_alive())
for number in (0, signal.SIGTERM, 9):
    p = mp.Process(target=time.sleep, args=(1,))
    p.start()
    os.kill(p.pid, number)
    try:
        os.kill(p.pid, 65)
    except OSError as e:
        print(e)
    p.join()
    print(number, p.exitcode)
p = mp.Process(target=time.sleep, args=(60,))
p.start()
q = mp.Process(target=os.kill, args=(p.pid, signal.SIGKILL))
q.start()
p.join()
q.join()
print(p.exitcode, q.exitcode)
