# In time; late: it is cancelled, and its end is waited for; done already; and
# with no time at all.
import asyncio


async def work(t):
    await asyncio.sleep(t)
    return t


async def main():
    await asyncio.wait_for(work(1), 2)
    for limit in 3, 0:
        late = asyncio.create_task(work(4), name=f"late{limit}")
        try:
            await asyncio.wait_for(late, limit)
        except asyncio.TimeoutError:
            print("late")
    over = asyncio.create_task(work(0), name="over")
    await over
    await asyncio.wait_for(over, 1)


asyncio.run(main())
