# a loop that runs for ever in a thread is given work from outside
import asyncio
import threading
import time

loop = asyncio.new_event_loop()

def serve():
    asyncio.set_event_loop(loop)
    print("loop runs in", threading.current_thread().name)
    loop.run_forever()
    loop.close()
    print("loop closed", time.monotonic())

async def job(n):
    print("job", n, threading.current_thread().name, time.monotonic())
    await asyncio.sleep(n)
    if n == 3:
        raise ValueError("three")
    return n * 2

t = threading.Thread(target=serve, name="server")
t.start()
fs = [asyncio.run_coroutine_threadsafe(job(n), loop) for n in (2, 1, 3)]
for f in fs:
    try:
        print("got", f.result(), time.monotonic())
    except ValueError as e:
        print("raised", e, time.monotonic())
loop.call_soon_threadsafe(print, "hello from outside")
time.sleep(1)
loop.call_soon_threadsafe(loop.stop)
t.join()
