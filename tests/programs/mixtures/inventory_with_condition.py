# a shop: stock under a condition, buyers with patience, deliveries
import asyncio


class Shop:
    def __init__(self, **stock):
        self.stock, self.cond = stock, asyncio.Condition()

    async def buy(self, who, what, n, patience):
        async with self.cond:
            try:
                async with asyncio.timeout(patience):
                    await self.cond.wait_for(lambda: self.stock.get(what, 0) >= n)
            except TimeoutError:
                print(f"{asyncio.get_running_loop().time():.1f} {who} leaves without {what}")
                return 0
            self.stock[what] -= n
            print(f"{asyncio.get_running_loop().time():.1f} {who} buys {n} {what}, left {self.stock}")
            return n

    async def deliver(self, what, n):
        async with self.cond:
            self.stock[what] = self.stock.get(what, 0) + n
            print(f"{asyncio.get_running_loop().time():.1f} delivery of {n} {what}")
            self.cond.notify_all()


async def main():
    shop = Shop(apples=2)

    async def lorry():
        for d, what, n in ((1, "apples", 3), (1, "pears", 1), (1, "pears", 4)):
            await asyncio.sleep(d)
            await shop.deliver(what, n)

    print(await asyncio.gather(shop.buy("Ann", "apples", 4, 5), shop.buy("Bob", "apples", 1, 5),
                               shop.buy("Cy", "pears", 3, 2.5), shop.buy("Di", "pears", 2, 9), lorry()))
    print(shop.stock)


asyncio.run(main())
