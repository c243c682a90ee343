"""29. A condition: wait until something is true.

Idea: a Condition is a lock plus a waiting room.  wait_for() gives the lock
back while it waits, and has it again when it returns.  Who changes the state
must notify.
Watch: the cook notifies at every dumpling; the guest wakes each time, looks,
and sits down again until there are three.
"""
import asyncio

dumplings = 0


def enough():
    print("  guest: looks and sees", dumplings)
    return dumplings >= 3


async def guest(table):
    async with table:
        await table.wait_for(enough)  #: without the lock while it waits
        print("  guest: eats")


async def cook(table):
    global dumplings
    while dumplings < 3:
        await asyncio.sleep(1)
        async with table:
            dumplings += 1
            print("cook: one more")
            #? When does the guest look? | after the lock is free | at once
            table.notify_all()


async def main():
    table = asyncio.Condition()
    await asyncio.gather(guest(table), cook(table))


asyncio.run(main())
