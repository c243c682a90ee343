# call_soon, call_later and add_done_callback run in the context of the call or the given one
import asyncio
import contextvars

who = contextvars.ContextVar("who", default="nobody")


def show(label, *rest):
    print(label, who.get())
    who.set("changed by " + label)


async def main():
    loop = asyncio.get_running_loop()
    who.set("main")
    ctx = contextvars.copy_context()
    ctx.run(who.set, "special")
    loop.call_soon(show, "soon")
    loop.call_soon(show, "soon ctx", context=ctx)
    loop.call_later(0.1, show, "later ctx")
    who.set("main, later")
    loop.call_later(0.1, show, "later 2")
    loop.call_later(0.2, lambda: print("in ctx:", ctx[who]))
    fut = loop.create_future()
    fut.add_done_callback(lambda f: show("done"))
    fut.add_done_callback(lambda f: show("done ctx"), context=ctx)
    fut.set_result(None)
    await asyncio.sleep(0.3)
    print(who.get(), "|", ctx[who])

    loop.set_exception_handler(
        lambda loop, context: print(type(context["exception"]).__name__,
                                    context["exception"]))
    loop.call_soon(lambda: who.get(), context=5)
    loop.call_later(0.1, lambda: who.get(), context="special")
    fut = loop.create_future()
    fut.add_done_callback(show, context=ctx[who])
    fut.set_result(None)
    await asyncio.sleep(0.2)


asyncio.run(main())
