# hello world in five spellings
import asyncio


async def hello():
    print("Hello")
    await asyncio.sleep(1)
    print("World")


async def count():
    print("One")
    await asyncio.sleep(1)
    print("Two")


async def main():
    await asyncio.gather(count(), count(), count())
    await hello()
    await asyncio.wait_for(hello(), timeout=3)


if __name__ == "__main__":
    asyncio.run(hello())
    asyncio.run(main())
    loop = asyncio.new_event_loop()
    loop.run_until_complete(hello())
    loop.run_until_complete(main())
    loop.close()
    print(__name__)
