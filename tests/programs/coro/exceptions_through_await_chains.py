# an error rises through awaits; finally, context, cause and notes on the way
import asyncio


async def level3():
    await asyncio.sleep(0.1)
    raise ValueError("deep")


async def level2():
    try:
        await level3()
    except ValueError as e:
        e.add_note("seen at level 2")
        raise KeyError("from level 2") from e
    finally:
        print("finally 2")


async def level1():
    try:
        await level2()
    except KeyError:
        await asyncio.sleep(0.1)
        raise RuntimeError("from level 1")
    finally:
        await asyncio.sleep(0.1)
        print("finally 1")


async def main():
    try:
        await level1()
    except RuntimeError as e:
        print(repr(e), "|", repr(e.__context__), "|", repr(e.__context__.__cause__))
        print(e.__cause__, e.__suppress_context__, e.__context__.__cause__.__notes__)
    t = asyncio.create_task(level3())
    try:
        try:
            await t
        except ValueError:
            await t
    except ValueError as e:
        print("same object", e is t.exception(), repr(e.__context__))
    try:
        raise StopIteration(3)
    except StopIteration as e:
        print(e.value)

    async def stops():
        raise StopIteration("inside")

    try:
        await stops()
    except RuntimeError as e:
        print("RuntimeError:", e, repr(e.__cause__))


asyncio.run(main())
