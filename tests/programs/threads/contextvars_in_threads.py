# a thread begins with an empty context; to_thread takes the caller's
import asyncio
import contextvars
import threading

var = contextvars.ContextVar("var", default="default")
var.set("main")

def show(tag):
    print(tag, var.get())
    var.set(tag)
    print(tag, var.get())

t = threading.Thread(target=show, args=("thread",))
t.start()
t.join()
print(var.get())

async def main():
    var.set("task")
    await asyncio.to_thread(show, "to_thread")
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, show, "executor")
    print(var.get())

asyncio.run(main())
ctx = contextvars.copy_context()
t = threading.Thread(target=ctx.run, args=(show, "ctx"))
t.start()
t.join()
print(var.get(), ctx[var])
