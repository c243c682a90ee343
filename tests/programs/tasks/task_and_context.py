# tasks copy the context when they are made; create_task(context=) shares one
import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


async def bump(name):
    var.set(var.get() + 1)
    await asyncio.sleep(0)
    print(name, var.get())


async def main():
    var.set(10)
    await asyncio.gather(bump("a"), bump("b"))
    print("main still", var.get())
    await bump("direct")
    print("main now", var.get())
    ctx = contextvars.copy_context()
    await asyncio.create_task(bump("c"), context=ctx)
    await asyncio.create_task(bump("d"), context=ctx)
    print(ctx[var], var.get())
    async with asyncio.TaskGroup() as tg:
        tg.create_task(bump("e"), context=ctx)
    print(ctx[var])
    t = asyncio.create_task(bump("f"))
    var.set(100)
    await t
    await asyncio.wait_for(bump("in wait_for"), 1)
    print(var.get())


asyncio.run(main())
