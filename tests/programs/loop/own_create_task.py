# oracle: real
# a loop whose create_task() is the program's own: whatever makes a task asks it
import asyncio


class Told(asyncio.SelectorEventLoop):
    def create_task(self, coro, **how):
        print("make", coro.__qualname__, sorted(how))
        task = super().create_task(coro, **how)
        task.add_done_callback(lambda t: print("done", t.get_name()))
        return task


async def nap(seconds):
    await asyncio.sleep(seconds / 20)
    return seconds


class Waits:
    def __await__(self):
        return nap(1).__await__()


async def main():
    print(await asyncio.gather(nap(2), nap(1)))
    task = asyncio.create_task(nap(1), name="mine")
    print(await task, await asyncio.ensure_future(Waits()))
    print(await asyncio.wait_for(nap(1), 5), await asyncio.shield(nap(1)))
    async with asyncio.TaskGroup() as group:
        group.create_task(nap(1), name="grouped")
    for first in asyncio.as_completed([nap(2), nap(1)]):
        print(await first)
    loop = asyncio.get_running_loop()
    loop.create_task = lambda coro, **how: coro.close() or loop.create_future()
    never = asyncio.create_task(nap(1))
    del loop.create_task
    print(type(never).__name__, never.done())


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        return Told()


with asyncio.Runner(loop_factory=Told) as runner:
    runner.run(main())
