# players that choose at a barrier and count votes together
import asyncio
import random
from collections import Counter


async def player(n, barrier, votes, rounds):
    for r in range(rounds):
        await asyncio.sleep(random.random())
        votes[r].append((n, random.choice("ABC")))
        pos = await barrier.wait()
        if pos == 0:
            c = Counter(v for _, v in votes[r])
            print(f"{asyncio.get_running_loop().time():.3f} round {r}: {sorted(c.items())} by player {n}")
        await barrier.wait()
    return n


async def main():
    random.seed(31)
    votes = [[] for _ in range(3)]
    b = asyncio.Barrier(5)
    print(await asyncio.gather(*(player(n, b, votes, 3) for n in range(5))))
    for r in votes:
        print(r)


asyncio.run(main())
