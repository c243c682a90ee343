# Handle and TimerHandle: cancel, cancelled, when, comparisons of timers
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    h = loop.call_soon(print, "never printed")
    print(h.cancelled())
    h.cancel()
    h.cancel()
    print(h.cancelled())
    early = loop.call_later(1, print, "early")
    late = loop.call_later(2, print, "late")
    print(early < late, late < early, early > late, early <= late)
    print(early.when(), late.when(), late.when() - early.when())
    print(isinstance(early, asyncio.TimerHandle), isinstance(early, asyncio.Handle))
    print(isinstance(h, asyncio.Handle), isinstance(h, asyncio.TimerHandle))
    await asyncio.sleep(1.5)
    print("cancel one that has run")
    early.cancel()
    print(early.cancelled())
    late.cancel()
    await asyncio.sleep(1.5)
    print("late never came", loop.time())
    timers = [loop.call_later(i / 10, print, "timer", i) for i in range(5)]
    for t in timers[::2]:
        t.cancel()
    await asyncio.sleep(1)


asyncio.run(main())
