# Coroutine objects: send, throw, close, await chains and their errors.
class Pause:
    def __await__(self):
        return (yield "paused")


async def child(n):
    try:
        r = await Pause()
        return n, r
    except ValueError as e:
        print("child caught", e)
        return "recovered"
    finally:
        print("child finally")


async def parent():
    a = await child(1)
    b = await child(2)
    return a, b


c = parent()
print(c.send(None), c.__name__, type(c).__name__)
print(c.send("x"))
try:
    c.send("y")
except StopIteration as e:
    print(e.value)
c = parent()
c.send(None)
print(c.throw(ValueError("v")))
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)


async def ret():
    return 5


async def await_wrong():
    for bad in (5, "s", [1], None, ret):
        try:
            await bad
        except TypeError as e:
            print(e)
    co = ret()
    print(await co)
    try:
        await co
    except RuntimeError as e:
        print(e)
    try:
        for x in ret2:
            pass
    except TypeError as e:
        print(e)
    ret2.close()
    try:
        async for x in [1]:
            pass
    except TypeError as e:
        print(e)
    try:
        async with object():
            pass
    except TypeError as e:
        print(e)


ret2 = ret()
try:
    await_wrong().send(None)
except StopIteration:
    print("done")
try:
    c = ret()
    c.send(1)
except TypeError as e:
    print(e)
c.close()


async def raises_stop():
    raise StopIteration("inside")


try:
    raises_stop().send(None)
except RuntimeError as e:
    print(e)
c = child(9)
c.send(None)
c.close()
print("end")
