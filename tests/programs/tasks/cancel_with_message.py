# cancel(msg): the message arrives inside and at the awaiter
import asyncio


async def job():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("inside", e.args, str(e))
        raise


async def main():
    for msg in ((), ("why not",), (42,), (None,)):
        t = asyncio.create_task(job())
        await asyncio.sleep(0)
        print(t.cancel(*msg), t.cancelling(), t.cancelled())
        try:
            await t
        except asyncio.CancelledError as e:
            print("outside", e.args, t.cancelled(), t.done())
        try:
            t.result()
        except asyncio.CancelledError as e:
            print("result()", e.args)
        try:
            t.exception()
        except asyncio.CancelledError as e:
            print("exception()", e.args)
        print(t.cancel("late"))


asyncio.run(main())
