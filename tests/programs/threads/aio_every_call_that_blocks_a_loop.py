# Calls that block their thread block the loop in it: what is ready waits, and
# timers that come due meanwhile are late.
import asyncio
import concurrent.futures
import queue
import threading
import time

import requests


def blocks(loop):
    def after(seconds, f, *args):
        threading.Timer(seconds, f, args).start()

    yield "time.sleep", lambda: time.sleep(0.5)
    thread = threading.Thread(target=time.sleep, args=(0.4,))
    thread.start()
    yield "Thread.join", thread.join
    items = queue.Queue()
    after(0.3, items.put, 1)
    yield "Queue.get", items.get
    future = concurrent.futures.Future()
    after(0.2, future.set_result, 2)
    yield "Future.result", future.result
    lock = threading.Lock()
    lock.acquire()
    after(0.25, lock.release)
    yield "Lock.acquire", lock.acquire
    event = threading.Event()
    yield "Event.wait", lambda: event.wait(0.35)
    yield "requests.get", lambda: requests.get("http://example.com")


async def waits(name):
    print("  ready meanwhile:", name)


async def main():
    loop = asyncio.get_running_loop()
    for name, call in blocks(loop):
        began = loop.time()
        due = began + 0.05
        loop.call_at(due, lambda due=due: print(
            "  a timer is late by", round(loop.time() - due, 3)))
        task = asyncio.create_task(waits(name))
        call()
        print(name, "took", round(loop.time() - began, 3))
        await task
        await asyncio.sleep(0.01)


asyncio.run(main())
