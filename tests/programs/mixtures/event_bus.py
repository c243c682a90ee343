# an event bus with decorators: sync and async handlers
import asyncio
from collections import defaultdict


class Bus:
    def __init__(self):
        self.handlers = defaultdict(list)

    def on(self, event):
        def deco(f):
            self.handlers[event].append(f)
            return f
        return deco

    async def emit(self, event, **data):
        print(f"emit {event} {data}")
        out = []
        for h in self.handlers[event]:
            r = h(**data)
            if asyncio.iscoroutine(r):
                out.append(asyncio.create_task(r))
        return await asyncio.gather(*out, return_exceptions=True)


bus = Bus()


@bus.on("order")
async def charge(n, price):
    await asyncio.sleep(0.2)
    print("charged", n * price)
    await bus.emit("paid", n=n)
    return "charged"


@bus.on("order")
def log(n, price):
    print("log:", n, price)


@bus.on("order")
async def audit(**kw):
    if kw["n"] > 2:
        raise ValueError("too many")
    return "ok"


@bus.on("paid")
async def ship(n):
    await asyncio.sleep(0.1)
    print("shipped", n)


async def main():
    print(await bus.emit("order", n=2, price=5))
    print(await bus.emit("order", n=3, price=7))
    print(await bus.emit("nobody"))


asyncio.run(main())
