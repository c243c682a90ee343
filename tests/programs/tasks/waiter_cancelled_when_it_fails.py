# A task whose waiter is cancelled when it has failed and not told so yet: the waiter
# has asked for the exception all the same, and who asks next gets it without the
# lines of the task.
import asyncio


def lines(error):
    names, tb = [], error.__traceback__
    while tb:
        if tb.tb_frame.f_code.co_filename == __file__:
            names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return names


async def fails():
    await asyncio.sleep(1)
    raise KeyError("failed")


async def first(task):
    try:
        await task
    except asyncio.CancelledError:
        print("first is cancelled")
    except KeyError as e:
        print("first", lines(e))


async def second(task):
    try:
        await task
    except KeyError as e:
        print("second", lines(e))


async def main(is_cancelled):
    task = asyncio.create_task(fails())
    if is_cancelled:
        task.add_done_callback(lambda task: waiter.cancel())
    waiter = asyncio.create_task(first(task))
    await asyncio.wait([waiter, asyncio.create_task(second(task))])

asyncio.run(main(False))
asyncio.run(main(True))
