# asyncio.wait for all: two sets, exceptions stay inside the tasks
import asyncio


async def job(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError("two")
    return n


async def main():
    ts = [asyncio.create_task(job(n), name=f"job{n}") for n in (3, 1, 2)]
    done, pending = await asyncio.wait(ts)
    print(len(done), len(pending), type(done).__name__)
    for t in sorted(done, key=lambda t: t.get_name()):
        print(t.get_name(), repr(t.exception() or t.result()))
    done, pending = await asyncio.wait(ts)
    print("again", len(done), asyncio.get_running_loop().time())
    for bad in ([], None, 5):
        try:
            await asyncio.wait(bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    try:
        await asyncio.wait(ts[0])
    except TypeError as e:
        print("TypeError:", str(e).split(",")[0])
    try:
        await asyncio.wait(ts, return_when="SOMETIMES")
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())
