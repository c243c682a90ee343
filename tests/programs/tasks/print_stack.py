# the stacks of tasks: waiting, running, done, failed; with limits and files
import asyncio
import io
import sys


async def reach(depth):
    if depth == 0:
        await asyncio.sleep(1)
        raise LookupError("nothing that deep")
    await reach(depth - 1)


def names(task, **limit):
    return [f.f_code.co_name for f in task.get_stack(**limit)
            if f.f_code.co_filename == __file__]


def say(task, **how):
    task.print_stack(file=sys.stdout, **how)


async def inspect_myself():
    me = asyncio.current_task()
    helper(me)
    print(len(me.get_stack(limit=1)), names(me, limit=1), names(me, limit=0))


def helper(me):
    print(names(me)[-2:], names(me)[0])
    out = io.StringIO()
    me.print_stack(file=out, limit=1)
    print(out.getvalue().splitlines()[1:])


async def main():
    task = asyncio.create_task(reach(2), name="diver")
    say(task)
    await asyncio.sleep(0.5)
    print(names(task), names(task, limit=0), names(task, limit=9))
    say(task)
    task.print_stack()
    say(task, limit=0)
    await inspect_myself()

    await asyncio.wait([task])
    print(names(task), names(task, limit=2), names(task, limit=-1))
    say(task, limit=2)
    task.print_stack(limit=1)

    gone = asyncio.create_task(reach(0), name="gone")
    await asyncio.sleep(0)
    gone.cancel()
    await asyncio.wait([gone])
    say(gone)
    print(gone.get_stack(), task.exception())


asyncio.run(main())
