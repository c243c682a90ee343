# wait_for gives up; the thread goes on with its request.
import asyncio
import requests
import time


def fetch():
    r = requests.get("http://h/")
    print("thread done", r.status_code, time.monotonic())


async def main():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.wait_for(loop.run_in_executor(None, fetch), 0.05)
    except asyncio.TimeoutError:
        print("gave up", loop.time())

asyncio.run(main())
print("end", time.monotonic())
