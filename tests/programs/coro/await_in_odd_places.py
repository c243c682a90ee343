# await inside calls, f-strings, conditions, subscripts, defaults, walrus, return, lambda bodies
import asyncio


async def v(x):
    await asyncio.sleep(0.1)
    print("v", x)
    return x


async def main():
    print(await v(1) + await v(2) * await v(3))
    print(f"{await v('f')!r:>6}|{(await v(2.5)):.2f}")
    d = {await v("k"): await v("w")}
    print(d[await v("k")], [await v(1), await v(2)][await v(0)])
    if (x := await v(0)) or await v("right"):
        print("x", x)
    print(await v(1) if await v(False) else await v("else"))
    print((await v([1, 2, 3]))[1:], not await v(""), -await v(5))
    a, *b = await v((1, 2, 3))
    print(a, b, max(await v(3), await v(9)))

    async def f(p=await v("default"), *q, **r):
        return p, q, r

    print(await f(), await f(1, *await v((2, 3)), **await v({"z": 1})))
    while await v(x) < 2:
        x += 1
    assert await v(True), await v("never")
    print([i for i in await v("ab")], 1 < await v(2) < await v(3))
    print(await asyncio.gather(*[v(i) for i in range(2)]))
    del d[await v("k")]
    print(d)


asyncio.run(main())
