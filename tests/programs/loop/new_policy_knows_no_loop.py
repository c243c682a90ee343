"""A policy that is set has no loop yet, and makes one, whatever was before."""
import asyncio


def tell():
    try:
        loop = asyncio.get_event_loop()
    except RuntimeError as e:
        print(e)
    else:
        print(loop.is_running(), loop.is_closed())


async def main():
    return 1


print(asyncio.run(main()))
tell()
asyncio.set_event_loop_policy(None)
tell()
first = asyncio.get_event_loop()
policy = asyncio.get_event_loop_policy()
asyncio.set_event_loop_policy(policy)
print(asyncio.get_event_loop() is first)
asyncio.set_event_loop_policy(asyncio.DefaultEventLoopPolicy())
print(asyncio.get_event_loop() is first)
asyncio.get_event_loop().close()
first.close()
asyncio.set_event_loop(None)
tell()
asyncio.set_event_loop_policy(None)
print(asyncio.run(main()))
tell()
