# A child gets the signals of its parent: its handler runs in its main thread, and
# what it ignores does nothing
# oracle: real
import asyncio
import multiprocessing as mp
import os
import signal
import time


def patient(begun):
    over = []
    signal.signal(signal.SIGTERM, lambda number, frame: over.append(number))
    signal.signal(signal.SIGUSR1, lambda number, frame: print("usr1"))
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    begun.set()
    while not over:
        time.sleep(0.05)
    print("the child ends itself", over)


def interrupted(begun):
    begun.set()
    try:
        time.sleep(10)
    except KeyboardInterrupt:
        print("interrupted")


def waits(begun):
    begun.set()
    try:
        mp.Queue().get()
    finally:
        print("no item")
        os._exit(3)


async def serve(begun):
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    begun.set()
    await stop.wait()
    print("served")


def server(begun):
    asyncio.run(serve(begun))


def started(target):
    begun = mp.Event()
    p = mp.Process(target=target, args=(begun,))
    p.start()
    begun.wait()
    time.sleep(0.1)
    return p


p = started(patient)
for number in (signal.SIGHUP, signal.SIGWINCH, signal.SIGCONT, signal.SIGUSR1):
    os.kill(p.pid, number)
time.sleep(0.2)
print(p.is_alive())
p.terminate()
p.join()
print(p.exitcode)

for target in interrupted, waits:
    p = started(target)
    os.kill(p.pid, signal.SIGINT)
    p.join()
    print(p.exitcode)

p = started(server)
p.terminate()
p.join()
print(p.exitcode)

p = started(patient)
p.kill()
p.join()
print(p.exitcode)
