# Lock: waiters get it in order; a release does not let the releaser in again first
import asyncio


async def user(n, lock):
    for i in range(2):
        async with lock:
            print(f"user {n} round {i} in  {asyncio.get_running_loop().time()}")
            await asyncio.sleep(1)
            print(f"user {n} round {i} out {lock.locked()}")


async def main():
    lock = asyncio.Lock()
    print(lock.locked())
    await asyncio.gather(*(user(n, lock) for n in range(3)))
    print(lock.locked())
    print(await lock.acquire(), lock.locked())
    lock.release()
    try:
        lock.release()
    except RuntimeError as e:
        print("RuntimeError:", e)
    try:
        with lock:
            pass
    except TypeError as e:
        print("TypeError:", e)
    try:
        async with lock:
            raise KeyError("inside")
    except KeyError:
        print("released by the error:", lock.locked())


asyncio.run(main())
