# asyncio.Runner: used twice, closed, run within a loop, with odd arguments; a loop closed early
import asyncio
import contextvars


def what(call):
    try:
        return call()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


async def job(x=1):
    return x


async def within():
    c = job()
    print(what(lambda: asyncio.run(c)))
    c.close()
    r = asyncio.Runner()
    c = job()
    print(what(lambda: r.run(c)), what(lambda: r.run(job)).split(" at ")[0])
    c.close()
    r.get_loop().close()


v = contextvars.ContextVar("v", default=0)


async def sets():
    v.set(v.get() + 1)
    return v.get()


r = asyncio.Runner()
print(what(lambda: r.run(3)), what(lambda: r.run(str)))
print(r.run(job()), r.run(sets()), r.run(sets()), v.get())
print(r.run(sets(), context=contextvars.Context()), r.run(sets()))
print(r.get_loop() is r.get_loop(), r.get_loop())
r.close()
print(what(r.close), what(r.get_loop))
c = job()
print(what(lambda: r.run(c)))
c.close()
print(what(r.__enter__))
asyncio.run(within())
r = asyncio.Runner(debug=True)
r.close()
with asyncio.Runner(debug=True) as r:
    print(r.get_loop().get_debug())
print(what(lambda: asyncio.Runner(foo=1)), what(lambda: asyncio.Runner(True)))
print(what(lambda: asyncio.run()))


async def keeps(loop):
    loop.stop()
    await asyncio.sleep(1)


def factory():
    print("factory")
    return asyncio.new_event_loop()


with asyncio.Runner(loop_factory=factory) as r:
    print(what(lambda: r.run(keeps(r.get_loop()))))
    print(r.run(job(7)))
print(what(lambda: asyncio.Runner(loop_factory=lambda: 1 / 0).run(str)))
print(what(asyncio.Runner(loop_factory=lambda: 1 / 0).get_loop))


class NoCancel(asyncio.Task):
    def cancel(self, msg=None):
        raise ValueError("not to be cancelled")


async def leaves():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coro: NoCancel(coro, loop=loop))
    kept.append(asyncio.create_task(asyncio.sleep(5)))
    await asyncio.sleep(0)
    loop.set_task_factory(None)


kept = []
print(what(lambda: asyncio.run(leaves())))
kept[0]._log_destroy_pending = False
kept[0].get_coro().close()
