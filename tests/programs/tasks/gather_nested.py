# gathers within gathers: a tree of results, errors rising, cancelling the root
import asyncio


async def leaf(n):
    await asyncio.sleep(n / 10)
    print("leaf", n, f"{asyncio.get_running_loop().time():.1f}")
    if n < 0:
        raise ValueError(n)
    return n


async def tree(n):
    if n <= 1:
        return await leaf(n)
    return await asyncio.gather(tree(n - 1), tree(n - 2))


async def main():
    print(await tree(4))
    print(await asyncio.gather(
        asyncio.gather(leaf(3), leaf(1)), asyncio.gather(leaf(2)), asyncio.gather()))
    try:
        await asyncio.gather(asyncio.gather(leaf(1), leaf(-1)), leaf(2))
    except ValueError as e:
        print("ValueError", e)
    root = asyncio.gather(asyncio.gather(leaf(50)), asyncio.gather(leaf(60)))
    await asyncio.sleep(0.5)
    root.cancel()
    try:
        await root
    except asyncio.CancelledError:
        print("root cancelled")


asyncio.run(main())
