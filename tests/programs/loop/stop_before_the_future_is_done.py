# loop.stop inside run_until_complete: RuntimeError, and the task can be run on
import asyncio

loop = asyncio.new_event_loop()


async def long():
    print("begin", loop.time())
    await asyncio.sleep(3)
    print("end", loop.time())
    return "ok"


task = loop.create_task(long())
loop.call_later(1, loop.stop)
try:
    loop.run_until_complete(task)
except RuntimeError as e:
    print("RuntimeError:", e, loop.time())
print(task.done())
print(loop.run_until_complete(task), loop.time())
loop.close()
