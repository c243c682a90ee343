"""3. Does await always give way?  No.

Idea: `await` hands over to the loop only if something in the chain below
really has to wait.  A coroutine that never waits is just a function call.
Watch: the ticker gets its turn at sleep(0), and not at the three awaits
before it, though all of them say "await".
"""
import asyncio


async def ticker():
    while True:
        print("          tick")
        await asyncio.sleep(0)


async def add(a, b):
    return a + b  #: no await inside: whoever awaits this does not stop


async def main():
    task = asyncio.create_task(ticker())
    total = 0
    for i in range(3):
        total = await add(total, i)  #: runs straight through
        print("total", total)
    #? What is printed next? | tick | total 3 again | nothing
    await asyncio.sleep(0)  #: this one gives way: the ticker runs at last
    print("back in main")
    task.cancel()


asyncio.run(main())
