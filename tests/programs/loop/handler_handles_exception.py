# a loop's exception handler runs while the exception of the callback is handled
import asyncio
import sys
import traceback


def fail(x):
    raise ValueError(x)


def handler(loop, context):
    print(context["message"].split(" at ")[0], sys.exc_info()[:2])
    if "exception" in context and context["exception"].args == ("again",):
        try:
            raise KeyError("new")
        except KeyError as e:
            print(repr(e.__context__))
    print(traceback.format_exc().split("\n")[-2])


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(fail, "once")
    loop.call_soon(fail, "again")
    await asyncio.sleep(0)
    print(sys.exc_info())
    loop.call_soon(print, "the loop goes on")
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "of mine"})


asyncio.run(main())
