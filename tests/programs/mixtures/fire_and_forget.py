# background tasks: kept in a set, reported when done, left over at the end
import asyncio

background = set()


def spawn(coro):
    t = asyncio.create_task(coro)
    background.add(t)
    t.add_done_callback(background.discard)
    t.add_done_callback(report)
    return t


def report(t):
    if t.cancelled():
        print(t.get_name(), "was cancelled")
    elif t.exception():
        print(t.get_name(), "failed:", repr(t.exception()))
    else:
        print(t.get_name(), "->", t.result())


async def mail(to, delay):
    await asyncio.sleep(delay)
    if "@" not in to:
        raise ValueError(to)
    return f"sent to {to}"


async def main():
    for to, d in (("a@x", 1), ("nobody", 0.5), ("b@y", 3)):
        spawn(mail(to, d)).set_name(f"mail-{to}")
    print(len(background))
    await asyncio.sleep(2)
    print(len(background), "still running; main leaves")


asyncio.run(main())
print(len(background))
