# What __anext__(), __aenter__() and __await__() may not return
import asyncio


class F:
    def __init__(s, what):
        s.what = what
    def __aiter__(s):
        return s
    def __anext__(s):
        return s.what


class A:
    def __await__(s):
        1/0


class B:
    def __await__(s):
        return 3


class C:
    def __await__(s):
        return asyncio.sleep(0)


async def fails():
    raise KeyError("k")


async def main():
    for what in A(), B(), C(), 3, None, fails():
        try:
            async for x in F(what):
                print(x)
        except Exception as e:
            print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
    for what in A(), B(), C(), 3:
        try:
            await what
        except Exception as e:
            print(repr(e), repr(e.__cause__))
        class CM:
            def __aenter__(s):
                return what
            def __aexit__(s, *a):
                return what
        try:
            async with CM():
                pass
        except Exception as e:
            print(repr(e), repr(e.__cause__))
    for what in 3, None:
        class N:
            def __aiter__(s):
                return what
        try:
            async for x in N():
                pass
        except Exception as e:
            print(repr(e), repr(e.__cause__))
    for o in 3, F(3):
        try:
            async for x in o:
                pass
        except Exception as e:
            print(repr(e), repr(e.__cause__))
        try:
            r = anext(o)
            print(type(r).__name__)
            await r
        except Exception as e:
            print(repr(e), repr(e.__cause__))
        try:
            aiter(o)
        except Exception as e:
            print(repr(e), repr(e.__cause__))
    try:
        print(await anext(F(A()), 5))
    except Exception as e:
        print(repr(e), repr(e.__cause__))


asyncio.run(main())
