# run_until_complete takes coroutines, tasks and futures; time goes on between calls
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return f"work {n}"


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(work(1)), loop.time())
task = loop.create_task(work(2))
print(task.done())
print(loop.run_until_complete(task), loop.time())
print(loop.run_until_complete(task), loop.time())
fut = loop.create_future()
loop.call_later(0.5, fut.set_result, "from a timer")
print(loop.run_until_complete(fut), loop.time())
bad = loop.create_future()
bad.set_exception(ValueError("stored"))
try:
    loop.run_until_complete(bad)
except ValueError as e:
    print("ValueError:", e)
try:
    loop.run_until_complete("text")
except TypeError as e:
    print("TypeError:", e)
loop.close()
print(loop.is_closed())
try:
    loop.run_until_complete(fut)
except RuntimeError as e:
    print("RuntimeError:", e)
