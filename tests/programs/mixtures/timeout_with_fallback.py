# a slow source, a time limit, a cache to fall back on
import asyncio

cache = {"b": "old b"}


async def remote(key, delay):
    await asyncio.sleep(delay)
    if key == "d":
        raise ConnectionError("refused")
    return f"fresh {key}"


async def get(key, delay):
    try:
        value = await asyncio.wait_for(remote(key, delay), timeout=1)
        cache[key] = value
    except asyncio.TimeoutError:
        value = cache.get(key, "nothing")
        print(f"{key}: timed out, using {value!r}")
    except ConnectionError as e:
        value = None
        print(f"{key}: {e}")
    return key, value


async def main():
    print(await asyncio.gather(get("a", 0.5), get("b", 2), get("c", 3), get("d", 0.1)))
    async with asyncio.timeout(2):
        print(await get("a", 5))
    print(sorted(cache.items()), asyncio.get_running_loop().time())


asyncio.run(main())
