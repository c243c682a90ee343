# everything a closed loop refuses, and closing one that runs
import asyncio


async def c():
    pass


def attempt(name, f):
    try:
        f()
        print(name, "fine")
    except Exception as e:
        print(name, type(e).__name__ + ":", e)


loop = asyncio.new_event_loop()


async def main():
    attempt("close running", loop.close)
    attempt("run again", loop.run_forever)
    print(loop.is_running(), loop.is_closed())


loop.run_until_complete(main())
loop.close()
loop.close()
print(loop.is_running(), loop.is_closed())
attempt("call_soon", lambda: loop.call_soon(print))
attempt("call_later", lambda: loop.call_later(1, print))
attempt("call_at", lambda: loop.call_at(1, print))
attempt("run_forever", loop.run_forever)
attempt("create_future", lambda: loop.create_future() and None)
attempt("time", loop.time)
coro = c()
attempt("create_task", lambda: loop.create_task(coro))
coro.close()
attempt("call_later None", lambda: asyncio.new_event_loop().call_later(None, print))
