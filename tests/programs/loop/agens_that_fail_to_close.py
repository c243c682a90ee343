# Asynchronous generators that fail when the loop closes them, or that are many
import asyncio
import re


async def agen(n, how):
    try:
        yield n
        yield n
    finally:
        if how == "fails":
            raise ValueError(f"closing {n}")
        if how == "exits":
            raise KeyboardInterrupt(n)
        if how == "sleeps":
            await asyncio.sleep(1)
            print("slept", n)
        if how == "yields":
            yield "more"


def handler(loop, context):
    message = re.sub("0x[0-9a-f]+", "0x..", context["message"])
    print(message, repr(context["exception"]), sorted(context))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    kept = []
    for n, how in enumerate(["fails", "sleeps", "", "yields"]):
        a = agen(n, how)
        kept.append(a)
        print(await anext(a))
    await loop.shutdown_asyncgens()
    print("shut down", loop.time())
    for a in kept:
        try:
            print(await anext(a))
        except (StopAsyncIteration, GeneratorExit) as e:
            print(repr(e))
    late = agen("late", "fails")
    print(await anext(late))
    return late


late = asyncio.run(main())
print(late.ag_frame is None)


async def many():
    # so many that those that are gone are forgotten
    kept = []
    for n in range(200):
        a = agen(n, "")
        await anext(a)
        if n % 40 == 0:
            kept.append(a)
        else:
            await a.aclose()
    return kept


for a in asyncio.run(many()):
    print(a.ag_frame)


async def interrupted():
    a = agen("interrupted", "exits")
    await anext(a)
    return a


try:
    asyncio.run(interrupted())
except KeyboardInterrupt as e:
    print(repr(e))
