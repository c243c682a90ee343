# Condition.wait_for: a predicate tried at every notification
import asyncio


async def main():
    cond = asyncio.Condition()
    stock = 0

    async def buyer(n, want):
        nonlocal stock
        async with cond:
            def enough():
                print(f"  buyer {n} looks: {stock} of {want}")
                return stock >= want and f"ok{n}"
            r = await cond.wait_for(enough)
            stock -= want
            print("buyer", n, "bought", want, r)

    async def seller():
        nonlocal stock
        for i in range(5):
            await asyncio.sleep(1)
            async with cond:
                stock += 2
                print("seller adds", stock)
                cond.notify_all()

    await asyncio.gather(buyer(1, 3), buyer(2, 1), buyer(3, 5), seller())
    print("left", stock)


asyncio.run(main())
