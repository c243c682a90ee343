# cr_running, cr_frame, cr_await, cr_code, names, inspect.getcoroutinestate
import asyncio
import inspect


async def inner():
    await asyncio.sleep(0)
    return 1


async def outer():
    return await inner()


async def main():
    c = outer()
    print(c.__name__, c.__qualname__, c.cr_running, c.cr_await, c.cr_code.co_name)
    print(inspect.getcoroutinestate(c), inspect.iscoroutine(c), inspect.isawaitable(c))
    t = asyncio.create_task(c)
    await asyncio.sleep(0)
    print(c.cr_await.__name__, inspect.getcoroutinestate(c))
    print(await t, inspect.getcoroutinestate(c), c.cr_frame)
    print(inspect.iscoroutinefunction(outer), inspect.isawaitable(t), inspect.isawaitable(5))

    class C:
        async def method(self):
            return self

        @staticmethod
        async def static():
            return "static"

        @classmethod
        async def cls_m(cls):
            return cls.__name__

    o = C()
    m = o.method()
    print(m.__qualname__.split(".")[-2:], await m is o)
    print(await C.static(), await C.cls_m(), await o.cls_m())
    f = lambda: inner()
    print(await f(), asyncio.iscoroutinefunction(f))


asyncio.run(main())
