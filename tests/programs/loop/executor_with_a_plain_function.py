# run_in_executor and to_thread with functions that return at once
import asyncio
import contextvars

var = contextvars.ContextVar("var")


def double(x, plus=0):
    return x * 2 + plus


def read():
    return var.get()


def fail():
    raise OSError("from the executor")


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, double, 21))
    print(await asyncio.to_thread(double, 4, plus=1))
    var.set("carried")
    print(await asyncio.to_thread(read))
    try:
        await asyncio.to_thread(fail)
    except OSError as e:
        print("OSError:", e)
    print(loop.time())


asyncio.run(main())
