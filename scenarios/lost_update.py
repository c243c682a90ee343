"""25. A lost update: read, await, write.

Idea: between two awaits nothing can interrupt a task.  Across an await
anything can have changed, so what was read before it may be stale.
Watch: both read 100; each adds to what it has read; the second to write wipes
out the first one's work.
"""
import asyncio
import random

balance = 100


async def deposit(name, amount):
    global balance
    seen = balance  #: read ...
    print(f"{name} sees {seen}")
    await asyncio.sleep(random.choice([0.1, 0.2, 0.3]))  #: ... others run ...
    balance = seen + amount  #: ... write what was right back then
    print(f"{name} writes {balance}")


async def main():
    random.seed(4)
    #? What is lost? | one of the two deposits | nothing | both deposits
    await asyncio.gather(deposit("Ann", 10), deposit("Bo", 50))
    print("balance", balance, "instead of 160")


asyncio.run(main())
