# What nobody has initialised, or a class that does not fit, is refused and
# does no harm.
import asyncio
import collections
import json


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Pairs(dict):
    def items(self):
        return [1]


Point = collections.namedtuple("Point", "x y")
show(lambda: Point.__new__(int, 1, 2))
show(lambda: Point.__new__(ValueError, 1, 2))
show(lambda: Point.__new__(type("Other", (tuple,), {}), 1, 2))
show(lambda: json.dumps(Pairs(a=1)))

for wrapper in classmethod, staticmethod:
    raw = wrapper.__new__(wrapper)
    show(lambda: raw.__get__(1))
    show(lambda: raw.__isabstractmethod__)
    show(lambda: raw.__func__)
    show(lambda: raw.nope)

for bases in ((OSError, UnicodeDecodeError), (ExceptionGroup, OSError),
              (SyntaxError, ImportError), (NameError, AttributeError),
              (StopIteration, SystemExit), (KeyError, AttributeError),
              (ConnectionError, TimeoutError), (StopIteration, ValueError)):
    show(lambda: type("Both", bases, {}))


async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    future = type(task._fut_waiter)()
    print(future.get_loop() is asyncio.get_running_loop(), future.done())
    task.cancel()

asyncio.run(main())
print(type(asyncio.DefaultEventLoopPolicy()).__name__)
show(lambda: asyncio.DefaultEventLoopPolicy(1))
