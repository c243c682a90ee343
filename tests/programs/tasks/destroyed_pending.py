# a pending task whose loop is dropped: "Task was destroyed but it is pending!"
import asyncio
import sys


class Turn:
    def __await__(self):
        yield


async def goes_round():
    try:
        while True:
            print("round")
            await Turn()
    finally:
        print("finally runs as the task is destroyed")


loop = asyncio.new_event_loop()
task = loop.create_task(goes_round(), name="lost")
for _ in range(2):
    loop.call_soon(loop.stop)
    loop.run_forever()
print("stopped", task.done())
loop.close()
del task
print("end")
print("last words", file=sys.stderr)
