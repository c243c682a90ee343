# add_done_callback: order, added late, added twice, removed
import asyncio


async def job():
    await asyncio.sleep(1)
    print("job ends")
    return "result"


def cb(n):
    def f(t):
        print("callback", n, t.result(), t.done())
    return f


async def main():
    t = asyncio.create_task(job())
    one, two, three = cb(1), cb(2), cb(3)
    for f in (one, two, one, three):
        t.add_done_callback(f)
    print("removed", t.remove_done_callback(one))
    print("removed", t.remove_done_callback(print))
    t.add_done_callback(cb("first stage"))
    waiter = asyncio.create_task(asyncio.wait([t]))
    print(await t)
    print("main goes on")
    t.add_done_callback(cb("late"))
    print("not yet called")
    await asyncio.sleep(0)
    print("called by now", waiter.done())

    def chain(f):
        print("chain", f is t)
        f.add_done_callback(lambda g: print("added in a callback"))

    t.add_done_callback(chain)
    await asyncio.sleep(0)
    await asyncio.sleep(0)


asyncio.run(main())
