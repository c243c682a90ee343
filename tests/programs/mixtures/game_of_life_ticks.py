# the game of life, a generation each half second, watched by a second task
import asyncio


def step(cells):
    near = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
    return {c for c, n in near.items() if n == 3 or (n == 2 and c in cells)}


def draw(cells):
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(7)) for y in range(6))


async def evolve(state, ticks):
    for _ in range(ticks):
        await asyncio.sleep(0.5)
        state["cells"] = step(state["cells"])
        state["gen"] += 1


async def watch(state, every, times):
    for _ in range(times):
        await asyncio.sleep(every)
        print(f"t={asyncio.get_running_loop().time()} generation {state['gen']}")
        print(draw(state["cells"]))


async def main():
    state = {"cells": {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}, "gen": 0}
    await asyncio.gather(evolve(state, 8), watch(state, 1.1, 3))
    print(sorted(state["cells"]))


asyncio.run(main())
