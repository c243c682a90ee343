"""9. As completed: results in the order they arrive.

Idea: as_completed() hands out awaitables; the first one you await gives the
first result that arrives, whichever it is.
Watch: the loop's body runs at 1.0, 2.0 and 3.0, in another order than that
in which the coroutines were given.
"""
import asyncio
import time


async def oven(dish, minutes):
    await asyncio.sleep(minutes)
    return dish


async def main():
    began = time.perf_counter()
    dishes = [asyncio.create_task(oven(dish, minutes), name=dish)
              for dish, minutes in [("roast", 3), ("toast", 1), ("cake", 2)]]
    #? Which dish is served first? | toast | roast | cake
    for next_one in asyncio.as_completed(dishes):
        dish = await next_one  #: "whichever is next", not "the roast"
        print(f"{time.perf_counter() - began:.1f}  serve the {dish}")


asyncio.run(main())
