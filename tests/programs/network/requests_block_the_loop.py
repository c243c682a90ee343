# A request in a coroutine stops the others.
import asyncio
import requests


async def ticker():
    for i in range(5):
        print("tick", i, asyncio.get_running_loop().time())
        await asyncio.sleep(0.03)


async def main():
    t = asyncio.create_task(ticker())
    await asyncio.sleep(0.01)
    for i in range(2):
        requests.get("http://h/")
        print("got", i, asyncio.get_running_loop().time())
        await asyncio.sleep(0)
    await t

asyncio.run(main())
