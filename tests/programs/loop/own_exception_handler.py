# set_exception_handler, get_exception_handler, the context's keys, back to default
import asyncio


def handler(loop, context):
    print("handler:", context["message"].split("(")[0].split("<")[0].strip())
    print("  keys:", sorted(context))
    print("  exception:", repr(context.get("exception")))


def bad(x):
    raise ValueError(x)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(bad, "one")
    await asyncio.sleep(0)
    loop.call_later(0.1, bad, "two")
    await asyncio.sleep(0.2)
    loop.call_exception_handler({"message": "made by hand"})
    loop.call_exception_handler({"message": "with one", "exception": KeyError("k")})
    fut = loop.create_future()
    fut.add_done_callback(lambda f: bad("three"))
    fut.set_result(1)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())
    try:
        loop.set_exception_handler(5)
    except TypeError as e:
        print("TypeError:", e)
    loop.call_exception_handler({"message": "goes to stderr"})


asyncio.run(main())
