# what raises when no loop is running
import asyncio


async def c():
    return 1


def attempt(name, f):
    try:
        f()
        print(name, "fine")
    except Exception as e:
        print(name, type(e).__name__ + ":", e)


attempt("get_running_loop", asyncio.get_running_loop)
attempt("current_task", asyncio.current_task)
attempt("all_tasks", asyncio.all_tasks)
coro = c()
attempt("create_task", lambda: asyncio.create_task(coro))
coro.close()
attempt("sleep", lambda: asyncio.sleep(1).close())
attempt("timeout", lambda: asyncio.timeout(1))


async def in_loop():
    attempt("inside", asyncio.get_running_loop)
    attempt("inside current_task", asyncio.current_task)
    asyncio.get_running_loop().call_soon(attempt, "callback", asyncio.get_running_loop)
    asyncio.get_running_loop().call_soon(lambda: print(asyncio.current_task()))
    await asyncio.sleep(0)


asyncio.run(in_loop())
attempt("again outside", asyncio.get_running_loop)
