# map and reduce over lines with tasks and counters
import asyncio
from collections import Counter
from functools import reduce

TEXT = """the quick brown fox
jumps over the lazy dog
the dog sleeps and the fox runs
a quick dog is a happy dog""".splitlines()


async def mapper(i, line):
    await asyncio.sleep(len(line) / 100)
    c = Counter(line.split())
    print(f"{asyncio.get_running_loop().time():.2f} line {i}: {len(c)} words")
    return c


async def main():
    parts = await asyncio.gather(*(mapper(i, l) for i, l in enumerate(TEXT)))
    total = reduce(lambda a, b: a + b, parts)
    for w, n in sorted(total.items(), key=lambda kv: (-kv[1], kv[0]))[:6]:
        print(f"{w:>8} {n}")
    print(sum(total.values()), len(total))


asyncio.run(main())
