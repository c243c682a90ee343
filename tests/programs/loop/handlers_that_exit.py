# Exception handlers that raise SystemExit or KeyboardInterrupt, or whose default part fails
import asyncio
import logging


def what(call):
    try:
        return call()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


class Bad:
    def __repr__(self):
        raise ValueError("no repr")


class Exits:
    def __repr__(self):
        raise SystemExit("in repr")


def fails():
    raise KeyError("in a callback")


async def main(handler):
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(fails)
    await asyncio.sleep(1)
    return "slept"


def exits(loop, context):
    raise SystemExit(4)


def interrupts(loop, context):
    raise KeyboardInterrupt("from the handler")


def fails_itself(loop, context):
    context["bad"] = Bad()
    raise ValueError("from the handler")


def delegates(loop, context):
    context["more"] = "more"
    loop.default_exception_handler(context)


def delegates_badly(loop, context):
    loop.default_exception_handler({"message": "m", "bad": Exits()})


for handler in exits, interrupts, delegates, delegates_badly, fails_itself:
    print(handler.__name__, what(lambda: asyncio.run(main(handler))))


Loop = type(asyncio.new_event_loop())


class Own(Loop):
    how = ValueError("the default handler of its own")

    def default_exception_handler(self, context):
        print("own:", context["message"][:21])
        raise self.how


with asyncio.Runner(loop_factory=Own) as runner:
    print(what(lambda: runner.run(main(None))))
    print(what(lambda: runner.run(main(fails_itself))))


class OwnCalls(Loop):
    def call_exception_handler(self, context):
        print("called:", context["message"][:21], sorted(context))


async def lost():
    asyncio.get_running_loop().create_future().set_exception(ValueError("lost"))
    asyncio.get_running_loop().default_exception_handler = lambda context: print("set:", context)
    asyncio.get_running_loop().call_exception_handler({"message": "by hand"})


with asyncio.Runner(loop_factory=OwnCalls) as runner:
    print(what(lambda: runner.run(main(None))))
    runner.run(lost())
with asyncio.Runner() as runner:
    runner.run(lost())
logging.basicConfig(level=logging.DEBUG, format="LOG %(name)s %(levelname)s %(message)s")
print(what(lambda: asyncio.run(main(None))))
print(what(lambda: asyncio.run(main(fails_itself))))
