# a thousand tasks: sums, order of completion, peak of a counter
import asyncio

active = peak = 0


async def tiny(i):
    global active, peak
    active += 1
    peak = max(peak, active)
    await asyncio.sleep((i * 37 % 101) / 100)
    active -= 1
    return i


async def main():
    order = []
    ts = [asyncio.create_task(tiny(i)) for i in range(1000)]
    for t in ts:
        t.add_done_callback(lambda t: order.append(t.result()))
    res = await asyncio.gather(*ts)
    print(sum(res), res == list(range(1000)), peak, active)
    print(order[:12], order[-12:], f"{asyncio.get_running_loop().time():.2f}")
    n = 0
    for _ in range(300):
        n += await asyncio.sleep(0, 2)
    print(n, ts[0].get_name(), ts[-1].get_name())


asyncio.run(main())
