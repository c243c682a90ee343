# What lies below a task group, and its repr while it fills, ends and fails
import asyncio


def show(g):
    print(g, "entered", g._entered, "exiting", g._exiting, "aborting", g._aborting,
          "tasks", len(g._tasks), "errors", g._errors, "base", repr(g._base_error),
          "cancels", g._parent_cancel_requested)


async def after(delay, error=None):
    await asyncio.sleep(delay)
    if error:
        raise error
    return delay


async def watch(g):
    await asyncio.sleep(0.5)
    show(g)
    print(g._on_completed_fut)
    await asyncio.sleep(1)
    show(g)


async def main():
    g = asyncio.TaskGroup()
    print(g._parent_task, g._loop, g._on_completed_fut)
    show(g)
    watching = asyncio.create_task(watch(g))
    async with g:
        show(g)
        print(g._parent_task is asyncio.current_task(), g._loop is asyncio.get_running_loop())
        t = g.create_task(after(1))
        g.create_task(after(2))
        print(t in g._tasks, len(g._tasks))
    show(g)
    await watching
    for f in g.__aenter__, lambda: g.create_task(after(3)):
        try:
            r = f()
            print(await r)
        except RuntimeError as e:
            print(e)
    g = asyncio.TaskGroup()
    watching = asyncio.create_task(watch(g))
    try:
        async with g:
            g.create_task(after(1, ValueError("v")))
            g.create_task(stubborn())
            await asyncio.sleep(4)
    except* ValueError as e:
        print(repr(e))
    show(g)
    await watching


async def stubborn():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        await asyncio.sleep(1)


async def leaves_early(g):
    # the group's parent ends although the group has a task: nobody is left to be told
    await g.__aenter__()
    g.create_task(after(1, KeyError("orphan")), name="orphan")


async def orphans():
    def handler(loop, context):
        print(context["message"].replace(__file__, "FILE"))
        print(repr(context["exception"]), context["task"].get_name(), sorted(context))

    asyncio.get_running_loop().set_exception_handler(handler)
    g = asyncio.TaskGroup()
    await asyncio.create_task(leaves_early(g), name="parent")
    await asyncio.sleep(2)
    show(g)


asyncio.run(main())
asyncio.run(orphans())
