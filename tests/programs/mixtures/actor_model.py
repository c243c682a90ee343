# actors: a mailbox each, match on messages, ask and tell
import asyncio


class Actor:
    def __init__(self):
        self.box = asyncio.Queue()
        self.task = asyncio.create_task(self.loop(), name=type(self).__name__)

    def tell(self, *msg):
        self.box.put_nowait((msg, None))

    async def ask(self, *msg):
        f = asyncio.get_running_loop().create_future()
        self.box.put_nowait((msg, f))
        return await f

    async def loop(self):
        while True:
            msg, f = await self.box.get()
            try:
                r = await self.receive(msg)
            except Exception as e:
                if f:
                    f.set_exception(e)
                else:
                    print("dropped", repr(e))
            else:
                f and f.set_result(r)
                if r == "stopped":
                    return


class Counter(Actor):
    n = 0

    async def receive(self, msg):
        match msg:
            case ("add", int(k)) if k > 0:
                self.n += k
            case ("add", k):
                raise ValueError(f"cannot add {k!r}")
            case ("get",):
                return self.n
            case ("slow", s):
                await asyncio.sleep(s)
                return f"slept {s}"
            case ("stop",):
                return "stopped"
            case _:
                raise TypeError(msg)


async def main():
    c = Counter()
    c.tell("add", 5)
    c.tell("add", "x")
    c.tell("add", 2)
    print(await c.ask("get"), await c.ask("slow", 1.5), asyncio.get_running_loop().time())
    for m in (("add", -1), ("what",)):
        try:
            await c.ask(*m)
        except (ValueError, TypeError) as e:
            print(repr(e))
    print(await c.ask("stop"))
    await c.task
    print(c.task.get_name(), c.task.done())


asyncio.run(main())
