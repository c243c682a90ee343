# one loop in each of several threads
import asyncio
import threading
import time

async def main(name, n):
    print(name, "begins", time.monotonic(), threading.current_thread().name)
    for i in range(n):
        await asyncio.sleep(0.5 * n)
        print(name, i, asyncio.get_running_loop().time())
    return name

def run(name, n):
    print("result", asyncio.run(main(name, n)), time.monotonic())

ts = [threading.Thread(target=run, args=a) for a in (("a", 3), ("b", 2))]
for t in ts:
    t.start()
run("main", 1)
for t in ts:
    t.join()
