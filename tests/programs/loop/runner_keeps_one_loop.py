# asyncio.Runner: several runs on one loop, its context, get_loop, close,
# also by what it runs and while it closes
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def step(n):
    print("step", n, var.get(), asyncio.get_running_loop().time())
    var.set(f"set by {n}")
    await asyncio.sleep(n)
    return n * 10


with asyncio.Runner() as runner:
    print(runner.run(step(1)))
    print(runner.run(step(2)))
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed(), loop.time())
    ctx = contextvars.copy_context()
    print(runner.run(step(3), context=ctx))
    print(ctx[var], var.get())
    try:
        runner.run(7)
    except ValueError as e:
        print("ValueError:", e)
print(loop.is_closed())
try:
    runner.run(None)
except ValueError as e:
    print("ValueError:", e)
c = step(9)
try:
    runner.run(c)
except RuntimeError as e:
    print("RuntimeError:", e)
c.close()

r2 = asyncio.Runner(debug=True)
print(r2.get_loop().get_debug())
r2.close()
r2.close()
print("closed twice")


def close(runner, where):
    try:
        runner.close()
    except RuntimeError as e:
        print(where, "|", e)


async def closes_late(runner):
    try:
        await asyncio.sleep(10)
    finally:
        close(runner, "cancelled")


async def closes(runner):
    global task
    task = asyncio.create_task(closes_late(runner))
    await asyncio.sleep(1)
    close(runner, "main")
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("so it is cancelled")


with asyncio.Runner() as r3:
    r3.run(closes(r3))
    print(task.cancelled())


async def fails_late():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("late")


async def begins(runner):
    def closes_in_handler(loop, context):
        print(context["message"])
        close(runner, "handler")

    global task
    asyncio.get_running_loop().set_exception_handler(closes_in_handler)
    task = asyncio.create_task(fails_late())
    await asyncio.sleep(1)


r4 = asyncio.Runner()
r4.run(begins(r4))
close(r4, "outside")
