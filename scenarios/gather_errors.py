"""7. Gather: when one of them fails.

Idea: gather() passes on the first exception at once, and leaves the others
running.  With return_exceptions=True exceptions are results like any other.
Watch: main hears of the error at 1.0, but "slow" goes on to the end.
"""
import asyncio


async def work(name, delay, fails=False):
    await asyncio.sleep(delay)
    if fails:
        raise ValueError(f"{name} broke")
    print(name, "finished")
    return name


async def main():
    slow = asyncio.create_task(work("slow", 2))
    try:
        await asyncio.gather(slow, work("bad", 1, fails=True))
    except ValueError as error:
        print("main hears:", error)
    #? Is the slow task cancelled by the failure of the other? | no | yes
    print("slow is", "done" if slow.done() else "still running")
    await slow  #: gather did not stop it

    results = await asyncio.gather(
        work("good", 1), work("bad", 1, fails=True), return_exceptions=True)
    print(results)  #: both, in the order asked for


asyncio.run(main())
