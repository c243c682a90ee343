# a saga: steps with their undo, run backwards when one fails
import asyncio
from contextlib import AsyncExitStack


async def do(step, fail=False):
    await asyncio.sleep(0.2)
    if fail:
        raise RuntimeError(f"{step} impossible")
    print(f"{asyncio.get_running_loop().time():.1f} did {step}")


async def undo(step):
    await asyncio.sleep(0.1)
    print(f"{asyncio.get_running_loop().time():.1f} undid {step}")


async def trip(*steps):
    async with AsyncExitStack() as stack:
        for s in steps:
            await do(s, fail=s.startswith("!"))
            stack.push_async_callback(undo, s)
        stack.pop_all()
        return f"booked {len(steps)}"


async def main():
    print(await trip("flight", "hotel"))
    try:
        await trip("flight", "hotel", "!car", "tour")
    except RuntimeError as e:
        print("failed:", e)
    try:
        async with asyncio.timeout(0.5):
            await trip("train", "museum", "theatre")
    except TimeoutError:
        print("timed out", f"{asyncio.get_running_loop().time():.1f}")


asyncio.run(main())
