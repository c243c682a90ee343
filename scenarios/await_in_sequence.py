"""2. Await: one thing after the other.

Idea: `await` means "go on only when this is done".  Two awaits in a row are
two waits in a row: nothing overlaps, however many `async` words there are.
Watch: one task does everything; it waits 1 s, then 2 s, 3 s in all.
"""
import asyncio
import time


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(f"{time.perf_counter() - began:.1f}  {what}")


async def main():
    await say_after(1, "hello")  #: main itself sleeps in here
    #? When is "world" printed? | at 3.0 | at 2.0 | at 1.0
    await say_after(2, "world")  #: begins only now, at 1.0
    #! Draw the two waits on the board, end to end.


began = time.perf_counter()
asyncio.run(main())
print(f"{time.perf_counter() - began:.1f}  in all")
