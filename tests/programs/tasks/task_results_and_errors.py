# Task.result and exception before the end, after it, after an error
import asyncio


async def ok():
    await asyncio.sleep(1)
    return {"a": 1}


async def bad():
    await asyncio.sleep(1)
    raise ArithmeticError("wrong")


async def main():
    a, b = asyncio.create_task(ok()), asyncio.create_task(bad())
    for t in (a, b):
        for m in (t.result, t.exception):
            try:
                m()
            except asyncio.InvalidStateError as e:
                print(type(e).__name__, m.__name__)
    await asyncio.wait([a, b])
    print(a.result(), a.exception(), a.cancelled())
    print(repr(b.exception()), b.done(), b.cancelled())
    try:
        b.result()
    except ArithmeticError as e:
        print("raises", e, e is b.exception())
    for name, x in (("set_result", 1), ("set_exception", ValueError())):
        try:
            getattr(a, name)(x)
        except RuntimeError as e:
            print("RuntimeError:", e)


asyncio.run(main())
