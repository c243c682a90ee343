# the modules that asyncio's functions come from, as they and their errors say
import asyncio
from asyncio import base_futures, tasks

FUNCTIONS = """all_tasks as_completed create_task current_task ensure_future gather
    iscoroutine iscoroutinefunction isfuture new_event_loop run run_coroutine_threadsafe
    set_event_loop shield sleep timeout timeout_at to_thread wait wait_for
    wrap_future""".split()

for name in FUNCTIONS:
    f = getattr(asyncio, name)
    print(f.__module__, f.__qualname__)
print(asyncio.get_event_loop.__module__, asyncio.get_running_loop.__module__)
print(tasks.gather is asyncio.gather, base_futures.isfuture is asyncio.isfuture)


async def main():
    for attempt in (lambda: asyncio.gather(*main), lambda: asyncio.wait(**[]),
                    lambda: asyncio.run(*5), lambda: asyncio.wait_for(*None),
                    lambda: asyncio.gather(nothing=1), lambda: asyncio.shield()):
        try:
            attempt()
        except TypeError as e:
            print(e)


asyncio.run(main())
