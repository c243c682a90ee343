# What asyncio.run() cancels, because main() failed, is cancelled while that is
# handled.
import asyncio

def show(e):
    return repr(e) + (" in " + show(e.__context__) if e.__context__ else "")

async def cleans():
    try:
        await asyncio.sleep(5)
    finally:
        raise KeyError(1)

async def waits():
    try:
        await asyncio.Queue().get()
    except asyncio.CancelledError as e:
        print(show(e))

async def main():
    for f in cleans, waits, waits:
        asyncio.create_task(f())
    await asyncio.sleep(1)
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(context["message"], show(context["exception"])))
    raise ValueError("main")

try:
    asyncio.run(main())
except ValueError as e:
    print(show(e))
