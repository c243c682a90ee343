# A program sends itself signals: plain handlers, and what Ctrl-C does to asyncio.run()
import asyncio, os, signal, time
def h(n, f): print("handler", n, type(f).__name__)
signal.signal(signal.SIGUSR1, h)
signal.raise_signal(signal.SIGUSR1)
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.getsignal(signal.SIGUSR1) is h)
async def main():
    try:
        asyncio.get_running_loop().call_later(1, signal.raise_signal, signal.SIGINT)
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled by ctrl-c", asyncio.get_running_loop().time()); raise
try: asyncio.run(main())
except KeyboardInterrupt as e: print("KI", repr(e), repr(e.__context__), e.args)
# two interrupts: the second is not patient
async def stubborn():
    for i in range(2):
        try: await asyncio.sleep(3)
        except asyncio.CancelledError: print("no", asyncio.current_task().cancelling())
async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(.5, os.kill, os.getpid(), signal.SIGINT)
    loop.call_later(2.5, os.kill, os.getpid(), signal.SIGINT)
    await stubborn()
try: asyncio.run(main())
except KeyboardInterrupt as e: print("KI", repr(e), repr(e.__context__))
