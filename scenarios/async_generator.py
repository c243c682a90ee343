"""34. Async generators: values that take time.

Idea: `async for` awaits the next value; between two values the loop is free
for others.  Breaking out leaves the generator open until it is closed.
Watch: the clock ticks on while the sensor waits; its `finally` runs at
aclosing's end, not at the break.
"""
import asyncio
from contextlib import aclosing


async def sensor():
    try:
        for value in 20, 21, 25, 22:
            await asyncio.sleep(1)
            yield value  #: hands it out, and waits to be asked again
    finally:
        print("sensor: off")


async def clock():
    for hour in range(1, 4):
        await asyncio.sleep(0.9)
        print("          tick", hour)


async def main():
    ticking = asyncio.create_task(clock())
    async with aclosing(sensor()) as values:
        async for value in values:
            print("read", value)
            if value > 22:
                print("too hot")
                break  #: leaves the loop; the sensor is still open
    #? What is printed just before this? | sensor: off | too hot | tick 3
    print("main: left the loop")
    await ticking


asyncio.run(main())
