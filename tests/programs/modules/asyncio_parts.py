# asyncio's names under the modules that CPython defines them in.
import asyncio
import asyncio.queues
import asyncio.events as events
from asyncio import locks, exceptions
from asyncio.exceptions import CancelledError, TimeoutError as TooLate
from asyncio.tasks import Task

print(CancelledError is asyncio.CancelledError, TooLate is TimeoutError)
print(exceptions.InvalidStateError, asyncio.exceptions is exceptions)
print(locks.Lock is asyncio.Lock, asyncio.queues.Queue, asyncio.futures.Future)
print(events.get_event_loop_policy is asyncio.get_event_loop_policy)
print(asyncio.tasks.__name__, asyncio.tasks.sleep is asyncio.sleep)


async def main():
    task: Task = asyncio.tasks.create_task(asyncio.tasks.sleep(1))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.exceptions.CancelledError as e:
        print("cancelled", repr(e), isinstance(task, Task))
    try:
        async with asyncio.timeouts.timeout(1):
            await asyncio.futures.Future()
    except TooLate:
        print("too late at", events.get_running_loop().time())
    async with asyncio.taskgroups.TaskGroup() as group:
        group.create_task(asyncio.threads.to_thread(print, "in a thread"))
    try:
        asyncio.nonsense
    except AttributeError as e:
        print(e)


asyncio.runners.run(main())
