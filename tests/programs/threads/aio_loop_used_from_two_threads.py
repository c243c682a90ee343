# a loop that runs in one thread cannot be run in another
import asyncio
import threading
import time

loop = asyncio.new_event_loop()

def run():
    try:
        loop.run_until_complete(asyncio.sleep(0))
    except RuntimeError as e:
        print(e)

async def main():
    c = asyncio.sleep(0)
    t = threading.Thread(target=run)
    t.start()
    t.join()
    await c
    print("fine")

loop.run_until_complete(main())
loop.close()
