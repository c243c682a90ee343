"""22. Requests, all at once.

Idea: a blocking library can still overlap: each call waits in a thread of the
loop's executor, and gather() awaits them all.
Watch: ten waits side by side take as long as one.  The threads are woken in
the order in which they began to wait.
"""
import asyncio
import time

import requests


def fetch(number):
    answer = requests.get("http://example.com/item")
    return number, answer.status_code


async def main():
    loop = asyncio.get_running_loop()
    calls = [loop.run_in_executor(None, fetch, number) for number in range(10)]
    #? How many threads wait at the same time? | 10 | 1 | 2
    #: gather waits for ten threads at once
    for number, status in await asyncio.gather(*calls):
        print(number, status)


began = time.perf_counter()
asyncio.run(main())
print(f"{time.perf_counter() - began:.1f}  in all")
