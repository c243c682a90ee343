"""28. An event: everybody waits for one signal.

Idea: an Event is a flag.  wait() returns at once when it is set; set() wakes
all who wait; clear() lets the next ones wait again.
Watch: the three runners start in the same turn of the loop, in the order in
which they came to the line; the late one does not wait at all.
"""
import asyncio


async def runner(name, start):
    print(name, "is at the line")
    await start.wait()
    print(name, "runs")


async def main():
    start = asyncio.Event()
    runners = [asyncio.create_task(runner(name, start))
               for name in ("Ada", "Ben", "Cleo")]
    await asyncio.sleep(1)
    print("bang")
    start.set()  #: queues the three; none of them has run yet
    #? Who prints next? | Late | Ada | Cleo
    await runner("Late", start)
    await asyncio.gather(*runners)


asyncio.run(main())
