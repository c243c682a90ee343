# the old way: the executor is shut down by hand
import asyncio
import time

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)

async def main():
    f = loop.run_in_executor(None, time.sleep, 2)
    await asyncio.sleep(1)
    print(f.done(), loop.time())

loop.run_until_complete(main())
loop.run_until_complete(loop.shutdown_default_executor())
print(loop.time())
try:
    loop.run_in_executor(None, print)
except RuntimeError as e:
    print(e)
loop.close()
