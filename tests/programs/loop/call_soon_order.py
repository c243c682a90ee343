# call_soon runs in order of the calls; what a callback adds waits for the next turn
import asyncio

turns = []


def note(name, depth=0):
    turns.append(name)
    print("  " * depth + name)
    if depth < 3:
        loop.call_soon(note, name + ".1", depth + 1)
        if depth < 1:
            loop.call_soon(note, name + ".2", depth + 1)


loop = asyncio.new_event_loop()
for n in "abc":
    loop.call_soon(note, n)


async def waiter():
    for i in range(6):
        print("turn", i, len(turns))
        await asyncio.sleep(0)


loop.run_until_complete(waiter())
print(turns)
loop.close()
