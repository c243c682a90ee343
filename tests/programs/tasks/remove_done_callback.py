# remove_done_callback() compares with ==, which may raise, complete the future
# or change its callbacks.  So may repr(), and an exception that is being made.
import asyncio


class Callback:
    def __init__(self, name, compare):
        self.name = name
        self.compare = compare

    def __eq__(self, other):
        return self.compare(self, other)

    def __call__(self, future):
        print("called", self.name)


class Owner:
    def done(self, future):
        print("done")


async def main():
    loop = asyncio.get_running_loop()

    def made(*compare):
        future = loop.create_future()
        for i, c in enumerate(compare):
            future.add_done_callback(Callback(i, c))
        return future

    def remove(future, what):
        try:
            print(future.remove_done_callback(what))
        except Exception as exc:
            print(type(exc).__name__, exc)

    def yes(a, b):
        return True

    def no(a, b):
        return False

    def broken(a, b):
        return 1 / 0

    future = made(no, yes, no, yes, yes, no)
    remove(future, None)
    future.set_result(1)
    await asyncio.sleep(0)

    future = made(no, yes, broken, no)
    remove(future, None)
    future.set_result(1)
    await asyncio.sleep(0)

    future = made(no, yes, lambda a, b: future.set_result(1), no)
    future.remove_done_callback(None)
    await asyncio.sleep(0)

    future, owner = loop.create_future(), Owner()
    for _ in range(3):
        future.add_done_callback(owner.done)
        future.add_done_callback(Owner().done)
    remove(future, owner.done)
    remove(future, owner.done)
    future.set_result(1)
    await asyncio.sleep(0)

    future = loop.create_future()
    for _ in range(5000):
        future.add_done_callback(owner.done)
    remove(future, owner.done)
    remove(future, owner.done)

    class Shy(Callback):
        def __repr__(self):
            for shy in all_shy:
                future.remove_done_callback(shy)
            all_shy.clear()
            return f"Shy {self.name}"

    future = loop.create_future()
    all_shy = [Shy(name, lambda a, b: a is b) for name in "abc"]
    for i in range(3):
        future.add_done_callback(all_shy[i])
    print(future)
    print(future)

    class Quick(Exception):
        def __init__(self):
            future.set_result("quicker")

    try:
        future.set_exception(Quick)
    except asyncio.InvalidStateError as exc:
        print("InvalidStateError", exc)
    print(await future)


asyncio.run(main())
