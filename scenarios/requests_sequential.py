"""21. Requests, one by one.

Idea: requests.get() blocks until the answer is here.  Ten requests are ten
waits.  Compare it with requests_concurrent.py.
Watch: nothing ever overlaps; in a coroutine it would even stop the loop.
"""
import time

import requests


def fetch(number):
    answer = requests.get("http://example.com/item")
    return number, answer.status_code


began = time.perf_counter()
for number in range(10):
    print(*fetch(number))  #: waits here, and does nothing else
#? One request takes 0.1 s.  How long do the ten take? | 1.0 s | 0.1 s | 10 s
print(f"{time.perf_counter() - began:.1f}  in all")
