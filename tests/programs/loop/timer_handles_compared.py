# Timer handles: compared by time, equal if they call the same; hashed, sorted, described
import asyncio


def f(*args):
    pass


def show(a, b):
    print(a == b, a != b, *[] if a.when() == b.when() else [a < b, a <= b, a > b, a >= b])


class Bad:
    def __eq__(self, other):
        raise ValueError("compared")


async def main():
    loop = asyncio.get_running_loop()
    early, late = loop.call_at(1.0, f), loop.call_at(2.0, f)
    show(early, late)
    show(late, early)
    same, other, args = loop.call_at(1, f), loop.call_at(1, print), loop.call_at(1.0, f, 1)
    show(early, same)
    show(early, other)
    show(early, args)
    show(args, loop.call_at(1.0, f, 1.0))
    print(hash(early) == hash(1), hash(early) == hash(same), len({early, same, other}))
    print([h.when() for h in sorted([late, early, same])], min(late, early) is early)
    early.cancel()
    show(early, same)
    other.cancel()
    show(early, other)
    print(early, other, early.when(), early._callback, early._args)
    print(same._when, same._cancelled, same._loop is loop)
    print(early == 1, early != 1, loop.call_soon(f) == loop.call_soon(f))
    try:
        print(loop.call_at(3.0, f, Bad()) == loop.call_at(3.0, f, Bad()))
    except ValueError as e:
        print(e)
    print(loop.call_at(4.0, f, Bad()) != loop.call_at(5.0, f, Bad()))
    for h in same, args, late:
        h.cancel()


asyncio.run(main())
