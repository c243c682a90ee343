# add_signal_handler(): a signal is an event of the loop; who else may have it
import asyncio, os, signal
async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for s in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(s, lambda s=s: (print("got", s.name, s), stop.set()))
    loop.call_later(1, os.kill, os.getpid(), signal.SIGTERM)
    await stop.wait()
    print("stopping", loop.time(), loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
asyncio.run(main())
async def quick():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, print, "term", 1)
    loop.add_signal_handler(signal.SIGINT, print, "int")
    signal.raise_signal(signal.SIGTERM); signal.raise_signal(signal.SIGINT)
    await asyncio.sleep(0); print("0"); await asyncio.sleep(0); print("1"); await asyncio.sleep(0); print("2")
    print(loop.remove_signal_handler(signal.SIGINT), loop.remove_signal_handler(signal.SIGINT))
    try: signal.raise_signal(signal.SIGINT)
    except KeyboardInterrupt as e: print("KI now", repr(e.__context__))
    for a in ((signal.SIGKILL, print), (0, print), ("x", print), (signal.SIGUSR1, quick)):
        try: loop.add_signal_handler(*a)
        except Exception as e: print(repr(e))
    print(signal.getsignal(signal.SIGTERM).__name__)
asyncio.run(quick())
print(signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT))
def hh(*a): raise RuntimeError("from handler")
signal.signal(signal.SIGTERM, hh)
try: signal.raise_signal(signal.SIGTERM)
except RuntimeError as e: print(e)
async def third():
    loop = asyncio.get_running_loop()
    loop.call_soon(signal.raise_signal, signal.SIGTERM)
    await asyncio.sleep(1); print("went on")
asyncio.run(third())


async def closing():
    loop = asyncio.get_running_loop()
    seen = []
    loop.add_signal_handler(signal.SIGUSR1, seen.append, 1)
    loop.add_signal_handler(signal.SIGUSR1, seen.append, 2)
    for _ in range(3):
        signal.raise_signal(signal.SIGUSR1)
    await asyncio.sleep(0)
    print(seen)
    await asyncio.sleep(0)
    print(seen)
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    signal.raise_signal(signal.SIGUSR1)
    signal.raise_signal(signal.SIGCHLD)
    await asyncio.sleep(0.1)
    print(seen)
    loop.add_signal_handler(signal.SIGUSR2, seen.append, 3)
    return loop

loop = asyncio.run(closing())
print(signal.getsignal(signal.SIGUSR1), signal.getsignal(signal.SIGUSR2))
try:
    loop.add_signal_handler(signal.SIGUSR1, print)
except RuntimeError as e:
    print(e)


def in_thread():
    async def f():
        try:
            asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, print)
        except RuntimeError as e:
            print(e)
    asyncio.run(f())


import threading
t = threading.Thread(target=in_thread)
t.start()
t.join()
signal.signal(signal.SIGINT, lambda n, f: print("own", n))


async def own():
    asyncio.get_running_loop().call_soon(signal.raise_signal, signal.SIGINT)
    await asyncio.sleep(1)
    print("not cancelled")

asyncio.run(own())
