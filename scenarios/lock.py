"""26. A lock: one at a time.

Idea: what must not be interrupted across an await goes between acquire and
release.  Who finds the lock taken waits in line; release wakes the first.
Watch: Bo reads only after Ann has written, and no money is lost.
"""
import asyncio

balance = 100


async def deposit(lock, name, amount):
    global balance
    async with lock:  #: waits here if somebody else is inside
        seen = balance
        print(f"{name} sees {seen}")
        await asyncio.sleep(0.1)
        balance = seen + amount
        print(f"{name} writes {balance}")


async def main():
    lock = asyncio.Lock()
    people = [("Ann", 10), ("Bo", 50), ("Cy", 5)]
    #? How long does it take in all? | 0.3 s | 0.1 s | 0.2 s
    await asyncio.gather(*(deposit(lock, *who) for who in people))
    print("balance", balance)


asyncio.run(main())
