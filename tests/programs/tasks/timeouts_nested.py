# nested timeouts: the inner first, the outer first, both at one instant; other errors pass
import asyncio


async def nest(outer, inner):
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(outer) as o:
            try:
                async with asyncio.timeout(inner) as i:
                    await asyncio.sleep(10)
            except TimeoutError:
                print("  inner caught", loop.time() - start)
            await asyncio.sleep(0.5)
            print("  rest of outer")
    except TimeoutError:
        print("  outer caught", loop.time() - start)
    print(outer, inner, "->", o.expired(), i.expired(), asyncio.current_task().cancelling())


async def main():
    await nest(3, 1)
    await nest(1, 3)
    await nest(2, 2)
    await nest(1.25, 1)
    try:
        async with asyncio.timeout(1):
            raise KeyError("own error")
    except KeyError as e:
        print("KeyError", e)
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(2)
            finally:
                raise ZeroDivisionError("in finally")
    except ZeroDivisionError as e:
        print("ZeroDivisionError", e, asyncio.current_task().cancelling())


asyncio.run(main())
