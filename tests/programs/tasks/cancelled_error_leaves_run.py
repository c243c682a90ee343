# main itself is cancelled: CancelledError leaves asyncio.run
import asyncio


async def main():
    asyncio.get_running_loop().call_later(1, asyncio.current_task().cancel, "by a timer")
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("main cancelled", e.args)
        raise


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("outside", e.args, isinstance(e, Exception), isinstance(e, BaseException))


async def timeout():
    await asyncio.wait_for(asyncio.sleep(5), 1)


print("now one that is not caught")
asyncio.run(timeout())
