# oracle: real
# loops made with a selector, and classes of loops that hand one on
import asyncio
import selectors


class Counting(asyncio.SelectorEventLoop):
    def __init__(self, selector=None):
        super().__init__(selector)
        self.made = []

    def create_task(self, coro, **how):
        self.made.append(coro.__qualname__)
        return super().create_task(coro, **how)


async def nap(seconds):
    await asyncio.sleep(seconds / 50)
    return seconds


async def naps():
    return await asyncio.gather(nap(2), nap(1))


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        return Counting(selectors.PollSelector())


for selector in (None, selectors.SelectSelector(), selectors.DefaultSelector()):
    loop = Counting(selector)
    print(loop.run_until_complete(naps()), loop.made)
    loop.close()
loop = asyncio.SelectorEventLoop(selector=selectors.SelectSelector())
print(loop.run_until_complete(nap(3)))
loop.close()

asyncio.set_event_loop_policy(Policy())
with asyncio.Runner() as runner:
    print(runner.run(naps()), runner.get_loop().made[:3])
