# Another thread sends a signal: the main one handles it, and a loop wakes for it
import asyncio, signal, os, threading, time
async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    def killer():
        time.sleep(1.5); print("kill"); os.kill(os.getpid(), signal.SIGTERM)
    threading.Thread(target=killer).start()
    async def ticker():
        try:
            while True: await asyncio.sleep(1); print("tick", loop.time())
        finally: print("ticker ends")
    t = asyncio.create_task(ticker())
    await stop.wait(); print("stop", loop.time())
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)
asyncio.run(main())
def h(n, f): print("handler", n, threading.current_thread().name)
signal.signal(signal.SIGUSR1, h)
async def two():
    threading.Timer(1, os.kill, (os.getpid(), signal.SIGUSR1)).start()
    await asyncio.sleep(2); print("two", asyncio.get_running_loop().time())
asyncio.run(two())
async def three():
    threading.Timer(1, signal.raise_signal, (signal.SIGINT,)).start()
    try: await asyncio.sleep(20)
    finally: print("three", asyncio.get_running_loop().time())
try: asyncio.run(three())
except KeyboardInterrupt: print("KI")
