"""Who loses an async generator half-way lends it its context to end in."""
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="nobody")


async def count(name):
    try:
        for n in range(3):
            yield n
    finally:
        print(f"{name} ends as {var.get()}")
        await asyncio.sleep(0.1)
        print(f"{name} has ended as {var.get()}")


async def uses(how):
    async for _ in count(how):
        var.set(f"user by {how}")
        if how == "raise":
            raise ValueError
        if how == "break":
            break
        if how == "return":
            return
        if how == "wait":
            await asyncio.sleep(3)
    var.set("somebody later")
    await asyncio.sleep(0)


async def loses(agens):
    var.set("loser")
    del agens[0]
    var.set("later")


async def main():
    for how in "raise", "break", "return", "wait", "all":
        task = asyncio.create_task(uses(how))
        await asyncio.sleep(1)
        task.cancel()
        print(await asyncio.gather(task, return_exceptions=True))
        await asyncio.sleep(1)
    agens = [count("first"), count("second"), count("third"), count("fourth")]
    for agen in agens:
        await anext(agen)
    del agen
    await asyncio.create_task(loses(agens))
    await asyncio.create_task(loses(agens), context=contextvars.Context())
    asyncio.get_running_loop().call_soon(agens.pop)
    await asyncio.sleep(1)
    var.set("main")
    agens.pop()
    await asyncio.sleep(1)
    kept = count("kept")
    await anext(kept)


var.set("module")
asyncio.run(main())
print(var.get())
