# return, break and continue through finally with awaits; nested handlers
import asyncio


async def f():
    try:
        await asyncio.sleep(0.1)
        return "try"
    finally:
        await asyncio.sleep(0.1)
        print("finally of f")


async def g():
    try:
        raise ValueError("lost")
    finally:
        return "finally wins"


async def h():
    out = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        except Exception:
            pass
        else:
            out.append(f"else{i}")
        finally:
            await asyncio.sleep(0)
            out.append(f"fin{i}")
    return out


async def k():
    try:
        try:
            await asyncio.wait_for(asyncio.sleep(5), 0.5)
        except KeyError:
            print("not this one")
        else:
            print("nor this")
        finally:
            print("inner finally")
    except (TimeoutError, OSError) as e:
        print("outer", type(e).__name__)
        try:
            raise
        except Exception as again:
            print(again is e)
    return "k"


async def main():
    for c in (f, g, h, k):
        print(await c())


asyncio.run(main())
