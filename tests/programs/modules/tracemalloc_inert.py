# tracemalloc and gc-like calls are accepted and change nothing
import asyncio
import tracemalloc

tracemalloc.start()
print(tracemalloc.is_tracing())


async def main():
    await asyncio.sleep(1)
    current, peak = tracemalloc.get_traced_memory()
    print(type(current).__name__, type(peak).__name__)
    return "done"


print(asyncio.run(main()))
tracemalloc.stop()
print(tracemalloc.is_tracing())
