# What coroutines and generators drive: iterators with send(), throw(), or neither.
import asyncio
import re
import types


def answers(call, *args):
    try:
        print("  gives", call(*args))
    except BaseException as e:
        print("  raises", type(e).__name__, e)


class Throws:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def throw(self, e):
        print("  throw", repr(e))
        if self.what == "stops":
            raise StopIteration("result")
        if self.what == "raises":
            raise KeyError("other")
        return "yielded"


class Sends(Throws):
    throw = property()

    def send(self, value):
        print("  send", value)
        raise StopIteration(value)


async def awaits(x):
    return await x


def yields_from(x):
    return (yield from x)


for user in awaits, yields_from:
    for what in "stops", "raises", "yields":
        print(user.__name__, what)
        c = user(Throws(what))
        answers(c.send, None)
        answers(c.throw, ValueError("in"))
        c.close()
    print(user.__name__, "send")
    c = user(Sends(0))
    answers(c.send, None)
    answers(c.send, 5)
    c = user(Sends(0))
    answers(c.send, None)
    answers(c.throw, ValueError("no throw"))


# What is no awaitable, in each place that wants one.
class Manager:
    def __init__(self, enter, exit):
        self.enter, self.exit = enter, exit

    def __aenter__(self):
        return self.enter

    def __aexit__(self, *args):
        return self.exit


class Returns:
    def __init__(self, iterator):
        self.__class__.iterator = iterator

    def __await__(self):
        return self.iterator


def plain():
    yield


async def manages(enter, exit):
    async with Manager(enter, exit):
        print("  in")


coroutine = awaits(1)
for enter, exit in [(1, 2), (plain(), 2), (Returns(iter(())), plain()), (Returns(5), 2),
                    (Returns(coroutine), 2)]:
    print(type(enter).__name__, type(exit).__name__)
    answers(manages(enter, exit).send, None)
answers(awaits(plain()).send, None)
answers(next, yields_from(coroutine))
coroutine.close()


# Names may be set, to text.
@types.coroutine
def waits():
    yield


c, g = awaits(waits()), plain()
for value in "new", 5:
    for name in "__name__", "__qualname__":
        answers(setattr, c, name, value)
        answers(setattr, g, name, value)
answers(delattr, c, "__name__")
print(c.__name__, c.__qualname__, g.__name__, re.sub("0x.*", "", repr(c)))
c.close()


def closes_itself():
    me.close()
    yield


me = closes_itself()
answers(next, me)


# What a task sleeps in is seen by who looks.
async def sleeps(delay):
    await asyncio.sleep(delay)


async def main():
    for delay in 0, 1:
        task = asyncio.create_task(sleeps(delay))
        await asyncio.sleep(0)
        awaited = task.get_coro().cr_await
        print(awaited.__name__, awaited.cr_suspended, task.get_coro().cr_await is awaited)
        await task
        print(awaited.cr_suspended, task.get_coro().cr_await)


asyncio.run(main())
