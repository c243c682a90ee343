# an exception handler that raises, and default_exception_handler called by hand
import asyncio


def handler(loop, context):
    print("handler called for", context["exception"])
    raise RuntimeError("the handler fails too")


def bad():
    raise ValueError("bad")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(bad)
    await asyncio.sleep(0)
    print("still alive")
    loop.default_exception_handler({"message": "plain words"})
    print("end")


asyncio.run(main())
