# several countdowns printing in turn
import asyncio


async def countdown(name, n, step):
    while n > 0:
        print(f"{name}: {n}")
        await asyncio.sleep(step)
        n -= 1
    print(f"{name}: liftoff at {asyncio.get_running_loop().time():.1f}")
    return name


async def main():
    winner = []
    ts = [asyncio.create_task(countdown(*a)) for a in (("A", 3, 1), ("B", 5, 0.5), ("C", 2, 1.2))]
    for t in ts:
        t.add_done_callback(lambda t: winner.append(t.result()))
    await asyncio.gather(*ts)
    print("order:", " < ".join(winner))


asyncio.run(main())
