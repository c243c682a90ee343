# sleepsort and a grid of sleepers
import asyncio


async def sleep_sort(xs):
    out = []

    async def put(x):
        await asyncio.sleep(x)
        out.append(x)

    await asyncio.gather(*map(put, xs))
    return out


async def cell(r, c, grid):
    await asyncio.sleep((r * 3 + c * 2) % 5)
    grid[r][c] = f"{asyncio.get_running_loop().time():.0f}"
    return (r, c)


async def main():
    print(await sleep_sort([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]))
    grid = [["." for _ in range(4)] for _ in range(3)]
    order = []
    ts = [asyncio.create_task(cell(r, c, grid)) for r in range(3) for c in range(4)]
    for t in ts:
        t.add_done_callback(lambda t: order.append(t.result()))
    await asyncio.wait(ts)
    for row in grid:
        print(" ".join(row))
    print(order)


asyncio.run(main())
