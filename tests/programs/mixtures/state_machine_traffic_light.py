# a traffic light as a state machine with an enum, interrupted by a button
import asyncio
from enum import Enum


class Light(Enum):
    RED = 3.0
    GREEN = 2.0
    YELLOW = 0.5

    def next(self):
        order = [Light.RED, Light.GREEN, Light.YELLOW]
        return order[(order.index(self) + 1) % 3]


async def light(button, log):
    state = Light.RED
    for _ in range(8):
        log(f"{state.name} for up to {state.value}s")
        try:
            await asyncio.wait_for(button.wait(), state.value)
            button.clear()
            log("button!")
        except TimeoutError:
            pass
        state = state.next()
    return state


async def pedestrian(button):
    for d in (1.0, 2.5, 4.0):
        await asyncio.sleep(d)
        button.set()


async def main():
    loop = asyncio.get_running_loop()
    button = asyncio.Event()
    r = await asyncio.gather(light(button, lambda s: print(f"{loop.time():5.2f} {s}")), pedestrian(button))
    print(r)


asyncio.run(main())
