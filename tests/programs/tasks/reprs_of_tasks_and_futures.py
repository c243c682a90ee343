# the reprs of tasks, futures and coroutines, without paths and addresses
import asyncio
import os


def clean(x):
    s = repr(x)
    out = ""
    for part in s.split(" "):
        if part.startswith("/") or "/" in part:
            part = part.split("/")[-1]
        if part.startswith("0x"):
            part = "ADDR" + part[-1] * (not part[-1].isalnum())
        out += part + " "
    return out.strip()


async def job(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError("two")
    return "x" * n


def cb(fut):
    pass


async def main():
    loop = asyncio.get_running_loop()
    c = job(0)
    print(clean(c))
    c.close()
    f = loop.create_future()
    print(repr(f))
    f.set_result("r")
    print(repr(f))
    f = loop.create_future()
    f.set_exception(KeyError("k"))
    print(repr(f), repr(f.exception()))
    f = loop.create_future()
    f.cancel()
    print(repr(f))
    t = [asyncio.create_task(job(n), name=f"n{n}") for n in (1, 2, 3)]
    print(clean(t[0]))
    await asyncio.sleep(0)
    print(clean(t[0]).split(" wait_for")[0])
    await asyncio.sleep(2.5)
    t[2].cancel()
    print(clean(t[2]).split(" wait_for")[0])
    await asyncio.wait(t)
    for x in t:
        print(clean(x))
    f = loop.create_future()
    f.add_done_callback(cb)
    print(clean(f))


asyncio.run(main())
