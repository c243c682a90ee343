# three stages joined by queues: parse, square, print
import asyncio

DONE = object()


async def stage(name, inp, out, f, delay):
    while True:
        x = await inp.get()
        if x is DONE:
            await out.put(DONE)
            print(name, "finished")
            return
        await asyncio.sleep(delay)
        y = f(x)
        print(f"{asyncio.get_running_loop().time():.1f} {name}: {x!r} -> {y!r}")
        await out.put(y)


async def main():
    a, b, c, d = (asyncio.Queue(2) for _ in range(4))
    ts = [asyncio.create_task(stage("parse", a, b, int, 0.1)),
          asyncio.create_task(stage("square", b, c, lambda n: n * n, 0.3)),
          asyncio.create_task(stage("format", c, d, "[{}]".format, 0.2))]

    async def feed():
        for s in "1 2 3 4 5".split():
            await a.put(s)
            print("fed", s)
        await a.put(DONE)

    async def drain():
        out = []
        while (x := await d.get()) is not DONE:
            out.append(x)
        return out

    _, res = await asyncio.gather(feed(), drain())
    print(res)
    await asyncio.gather(*ts)


asyncio.run(main())
