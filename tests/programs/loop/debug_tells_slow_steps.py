# debug mode: steps and callbacks that keep the loop are logged
import asyncio
import logging
import re
import sys
import time


class Plain(logging.Handler):
    """Where CPython's library made a thing, nobody else knows."""

    def emit(self, record):
        text = re.sub(r" created at [^ >]+", "", record.getMessage())
        text = re.sub(r" at /[^ >\]]+", "", text)
        print(record.levelname, record.name, text)


logging.basicConfig(level=logging.DEBUG, handlers=[Plain()])


class Slow:
    def call(self, seconds):
        time.sleep(seconds)


def callback(seconds):
    time.sleep(seconds)
    print("slept", seconds)


async def worker(seconds):
    time.sleep(seconds)
    await asyncio.sleep(1)
    time.sleep(2 * seconds)
    return seconds


async def fails():
    time.sleep(0.3)
    raise ValueError("slow and wrong")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    workers = [asyncio.create_task(worker(s), name=f"worker {s}")
               for s in (0.05, 0.2)]
    loop.call_soon(callback, 0.5)
    loop.call_later(0.1, callback, 0.0625)
    loop.call_later(0.1, Slow().call, 0.125)
    print(await asyncio.gather(*workers))
    loop.slow_callback_duration = 0.01
    print(await asyncio.gather(fails(), worker(0.0015), return_exceptions=True))
    time.sleep(0.05)
    loop.set_debug(False)
    time.sleep(0.05)
    await asyncio.sleep(0)
    time.sleep(1)
    loop.set_debug(True)
    await asyncio.sleep(0)


sys.stdout.flush()
asyncio.run(main(), debug=True)
asyncio.run(asyncio.sleep(1))
