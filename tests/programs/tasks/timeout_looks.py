# The repr() of a timeout in each of its states; made by its class, bound late, subclassed
import asyncio
import decimal


async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.timeout(1.23456)
    print(t, t.when(), t.expired())
    async with t:
        print(t)
        t.reschedule(None)
        print(t)
        t.reschedule(7)
        print(t, t.when())
        t.reschedule(loop.time() + 2 / 3)
        print(t)
    print(t, t.when())
    for f in t.__aenter__, lambda: t.reschedule(1):
        try:
            r = f()
            print(await r)
        except RuntimeError as e:
            print(e)
    try:
        async with asyncio.timeout(1) as t:
            try:
                await asyncio.sleep(2)
            finally:
                print(t, t.expired())
                try:
                    t.reschedule(9)
                except RuntimeError as e:
                    print(e)
    except TimeoutError:
        print(t, t.expired(), loop.time())
    try:
        asyncio.timeout(1).reschedule(2)
    except RuntimeError as e:
        print(e)
    t = asyncio.Timeout(when=None)
    async with t:
        print(t)
    t = asyncio.Timeout(loop.time())
    try:
        async with t:
            await asyncio.sleep(0)
            print(t, "not yet")
            await asyncio.sleep(0)
    except TimeoutError:
        print(t)
    for args in (), (1, 2):
        try:
            asyncio.Timeout(*args)
        except TypeError as e:
            print(e)
    async with Named("slow", 5) as t:
        print(t, t.name)
    print(await wrong())


class Named(asyncio.Timeout):
    def __init__(self, name, when):
        super().__init__(when)
        self.name = name


class NoRound(float):
    __round__ = None


async def wrong():
    for when in "soon", decimal.Decimal("5.12345"), NoRound(6.5):
        try:
            async with asyncio.timeout_at(when) as t:
                print(t)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    try:
        asyncio.timeout("soon")
    except TypeError as e:
        return e


asyncio.run(main())

co = asyncio.Timeout(1).__aenter__()
try:
    co.send(None)
except RuntimeError as e:
    print(e)
