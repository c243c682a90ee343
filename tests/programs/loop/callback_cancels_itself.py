# A callback that cancels its own handle and then fails: the report has nothing
# left to name.
import asyncio

handles = []


def failing(n):
    handles[n].cancel()
    raise ValueError(n)


def told(loop, context):
    print(context["message"], repr(context["exception"]), context["handle"])


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(told)
    handles.append(loop.call_soon(failing, 0))
    handles.append(loop.call_later(0.1, failing, 1))
    handles.append(loop.call_soon(handles[0].cancel))
    await asyncio.sleep(1)

asyncio.run(main())
