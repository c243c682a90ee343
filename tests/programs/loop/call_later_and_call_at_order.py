# timers fire by time, ties in the order set; zero and negative delays; handles' when
import asyncio


async def main():
    loop = asyncio.get_running_loop()

    def show(*a):
        print(f"{loop.time():.3f}", *a)

    base = loop.time()
    loop.call_later(0.3, show, "later 0.3")
    loop.call_later(0.1, show, "later 0.1")
    loop.call_at(base + 0.1, show, "at 0.1")
    loop.call_later(0.2, show, "later 0.2")
    loop.call_at(base + 0.2, show, "at 0.2")
    loop.call_soon(show, "soon")
    loop.call_later(0, show, "later 0")
    loop.call_later(-1, show, "later -1")
    loop.call_at(base, show, "at now")
    h = loop.call_later(5, show, "five")
    print(h.when(), h.cancelled())
    await asyncio.sleep(0)
    print("after one turn")
    await asyncio.sleep(0)
    print("after two turns")
    await asyncio.sleep(0.15)
    show("main woke")
    await asyncio.sleep(0.2)
    h.cancel()
    print(h.cancelled())
    await asyncio.sleep(10)
    show("end")


asyncio.run(main())
