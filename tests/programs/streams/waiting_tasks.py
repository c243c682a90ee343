# how tasks are shown that wait in a stream's method, or for another thread's future
# not: steps
import asyncio
import re


def show(what):
    print(re.sub(r"/\S*/lib/", "", re.sub(r"wait_for=.*", "", repr(what))))


async def nap():
    await asyncio.sleep(0.1)


async def main():
    async def silent(reader, writer):
        await asyncio.sleep(1)
        writer.close()

    server = await asyncio.start_server(silent, "127.0.0.1", 8011)
    for method, *args in (("read",), ("read", 5), ("readexactly", 3), ("readline",),
                          ("readuntil", b"!")):
        reader, writer = await asyncio.open_connection("127.0.0.1", 8011)
        task = asyncio.create_task(getattr(reader, method)(*args))
        show(task)
        await asyncio.sleep(0.1)
        show(task)
        task.cancel()
        await asyncio.wait([task])
        show(task)
        closing = asyncio.create_task(writer.wait_closed())
        writer.close()
        await asyncio.sleep(0)
        await closing
        show(closing)
    server.close()

    loop = asyncio.get_running_loop()
    asyncio.run_coroutine_threadsafe(nap(), loop)
    await asyncio.sleep(0)
    for task in asyncio.all_tasks():
        if task.get_coro().__name__ == "nap":
            show(task)


asyncio.run(main())
