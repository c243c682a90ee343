# oracle: real
# where a function of asyncio refuses a coroutine, the traceback keeps it until
# the exception goes, and only then it was never awaited
import asyncio
import weakref


async def inner():
    print("this never runs")


def made(what):
    coro = inner()
    weakref.finalize(coro, print, "gone:", what)
    return coro


def attempt(what, function):
    try:
        function(made(what))
    except Exception as e:
        print(what, type(e).__name__, e)
    print("after", what)


async def main():
    attempt("run", asyncio.run)
    runner = asyncio.Runner()
    attempt("Runner.run", runner.run)
    attempt("run_until_complete", asyncio.get_running_loop().run_until_complete)
    closed = asyncio.new_event_loop()
    closed.close()
    attempt("closed", closed.run_until_complete)
    attempt("create_task, closed", closed.create_task)
    attempt("TaskGroup", asyncio.TaskGroup().create_task)

attempt("create_task", asyncio.create_task)
asyncio.run(main())
