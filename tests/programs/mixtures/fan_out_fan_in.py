# fan out over shards, fan in with partial results and a summary
import asyncio


async def query(shard):
    await asyncio.sleep(0.1 * (shard * 7 % 5))
    if shard == 3:
        raise RuntimeError(f"shard {shard} is down")
    return {f"k{shard}{i}": shard * i for i in range(3)}


async def main():
    results = await asyncio.gather(*map(query, range(6)), return_exceptions=True)
    merged, errors = {}, []
    for shard, r in enumerate(results):
        if isinstance(r, Exception):
            errors.append((shard, str(r)))
        else:
            merged |= r
    print(len(merged), sum(merged.values()), errors)
    print(max(merged, key=merged.get), sorted(merged)[:4])
    first = None
    for t in asyncio.as_completed([asyncio.create_task(query(s)) for s in (4, 2, 1)]):
        r = await t
        first = first or r
        print(f"{asyncio.get_running_loop().time():.1f}", r)
    print("first was", first)


asyncio.run(main())
