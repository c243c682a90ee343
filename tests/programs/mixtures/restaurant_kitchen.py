# a restaurant: waiters, two stoves, orders by priority
import asyncio
import itertools

MENU = {"soup": 1.0, "steak": 3.0, "salad": 0.5, "tea": 0.2}
ticket = itertools.count(1)


async def cook(name, orders, stove, served):
    while True:
        prio, no, table, dish = await orders.get()
        async with stove:
            print(f"{asyncio.get_running_loop().time():4.1f} {name} cooks {dish} for table {table}")
            await asyncio.sleep(MENU[dish])
        served.setdefault(table, []).append(dish)
        orders.task_done()


async def table(n, dishes, orders):
    await asyncio.sleep(n * 0.4)
    for d in dishes:
        await orders.put((0 if d == "tea" else 1, next(ticket), n, d))
        print(f"{asyncio.get_running_loop().time():4.1f} table {n} orders {d}")


async def main():
    orders, stove, served = asyncio.PriorityQueue(), asyncio.Semaphore(2), {}
    cooks = [asyncio.create_task(cook(n, orders, stove, served)) for n in ("Ada", "Bo", "Cy")]
    await asyncio.gather(table(1, ["soup", "steak"], orders), table(2, ["salad", "tea", "steak"], orders),
                         table(3, ["tea"], orders))
    await orders.join()
    for c in cooks:
        c.cancel()
    print(served, f"{asyncio.get_running_loop().time():.1f}")


asyncio.run(main())
