# More requests than the default executor has workers.
import asyncio
import requests


async def fetch(n):
    loop = asyncio.get_running_loop()
    r = await loop.run_in_executor(None, requests.get, f"http://h/{n}")
    print(n, r.status_code, loop.time())
    return r.json()


async def main():
    answers = await asyncio.gather(*[fetch(n) for n in range(30)])
    print(len(answers), answers[0])
    r = await asyncio.to_thread(requests.post, "http://h/x", data={"a": 1})
    print(r.text, asyncio.get_running_loop().time())

asyncio.run(main())
