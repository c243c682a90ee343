# release and acquire within one step: who wins against a woken waiter
import asyncio


async def waiter(lock):
    await lock.acquire()
    print("waiter has it")
    lock.release()


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    t = asyncio.create_task(waiter(lock))
    await asyncio.sleep(0)
    lock.release()
    print("released", lock.locked())
    await lock.acquire()
    print("main has it again")
    lock.release()
    await t
    print("end")


asyncio.run(main())
