# Async generators driven without a loop: asend, athrow, aclose.
def run(aw):
    try:
        while True:
            print("~", aw.send(None), end=" ")
    except StopIteration as e:
        return e.value
    except StopAsyncIteration:
        return "StopAsyncIteration"


class Nap:
    def __await__(self):
        yield "nap"


async def agen():
    try:
        x = yield 1
        print("x", x)
        await Nap()
        try:
            yield 2
        except ValueError as e:
            print("caught", e)
            yield "recovered"
        yield 3
    finally:
        await Nap()
        print("finally")


g = agen()
print(run(g.asend(None)), run(g.asend("hi")), run(g.athrow(ValueError("v"))))
print(run(g.__anext__()), run(g.__anext__()), run(g.__anext__()))
g = agen()
print(run(g.__anext__()), run(g.aclose()), run(g.aclose()), run(g.__anext__()))
g = agen()
try:
    run(g.asend("too early"))
except TypeError as e:
    print(e)
run(g.aclose())
g = agen()
run(g.__anext__())
try:
    run(g.athrow(KeyError("out")))
except KeyError as e:
    print(repr(e))
print(type(g).__name__, g.__name__, g.ag_running)


async def ticks(n):
    for i in range(n):
        await Nap()
        yield i


async def main():
    r = [x async for x in ticks(3)]
    d = {x: y async for x in ticks(2) async for y in ticks(2)}
    e = [x async for x in (y * 10 async for y in ticks(3)) if x]
    print(r, d, e, await anext(ticks(1)), await anext(ticks(0), "dflt"))
    async for x in ticks(2):
        async for y in ticks(x + 1):
            print((x, y), end="")
    else:
        print("else")
    it = aiter(ticks(1))
    print(await anext(it))
    try:
        await anext(it)
    except StopAsyncIteration as e:
        print("stop", e.args)


async def bad():
    yield 1
    raise StopAsyncIteration("oops")


async def main2():
    try:
        async for _ in bad():
            pass
    except RuntimeError as e:
        print(e)

run(main())
run(main2())
try:
    for x in agen():
        pass
except TypeError as e:
    print(e)
