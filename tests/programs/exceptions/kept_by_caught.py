# What a frame held that caught an exception lives as long as the exception, or
# until garbage is looked for, although the frame ended as if nothing had been:
# the traceback keeps the frame, and that its variables.
import asyncio
import contextlib
import gc

kept = []


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("   ", self.name, "is gone")


def drop(what):
    print(what, "ended")
    kept.clear()
    print("    dropped")


def catches(keep):
    thing = Thing("local")
    try:
        raise KeyError("k")
    except KeyError as e:
        if keep:
            kept.append(e)


def calls():
    mine = Thing("caller's")
    catches(True)
    print("    called", mine.name)


def passes_on():
    first, second = Thing("first"), Thing("second")
    raise KeyError(first.name, second.name)


def catches_from_below():
    outer = Thing("outer")
    with contextlib.suppress(KeyError):
        try:
            passes_on()
        except KeyError as e:
            kept.append(e)
            raise
    print("    went on with", outer.name)


def rebinds():
    thing = Thing("old")
    try:
        raise KeyError
    except KeyError as e:
        kept.append(e)
    thing = Thing("new")
    del thing
    print("    nothing is left")


def twice():
    thing = Thing("twice")
    for i in range(2):
        try:
            raise KeyError(i)
        except KeyError as e:
            kept.append(e)
    return thing.name


def generates():
    thing = Thing("generator's")
    try:
        yield thing.name
    except KeyError as e:
        kept.append(e)
    yield "still here"


def deep(n):
    thing = Thing(f"depth {n}")
    if n == 0:
        catches(True)
    else:
        deep(n - 1)
    return thing.name


print("not kept")
catches(False)
print("----")
catches(True)
drop("catches")
calls()
drop("calls")
catches_from_below()
drop("catches_from_below")
rebinds()
drop("rebinds")
twice()
print("first of two")
del kept[0]
drop("twice")
deep(2)
drop("deep")

g = generates()
print(next(g), g.throw(KeyError))
g.close()
drop("closed generator")
g = generates()
print(next(g), g.throw(KeyError))
del g
drop("dropped generator")
g = generates()
next(g)
try:
    g.throw(ValueError)
except ValueError as e:
    kept.append(e)
del g
drop("failed generator")


# In a ring with its own exception: only the search for garbage finds it.
def ring():
    thing = Thing("ring's")
    try:
        raise KeyError
    except KeyError as e:
        error = e
    return thing.name


ring()
print("ring ended")
gc.collect()


async def awaits(n):
    thing = Thing(f"coroutine's {n}")
    try:
        await asyncio.sleep(0)
        raise KeyError(n)
    except KeyError as e:
        kept.append(e)
    return thing.name


async def ticks():
    try:
        yield 1
    finally:
        print("ticks end")


async def leaves_source():
    source = ticks()
    await anext(source)
    try:
        raise KeyError
    except KeyError as e:
        kept.append(e)


# It is dropped twice: the loop closes it, which it ignores; then what is on its
# stack, the exception that it handles, is in a ring with its frame.
async def ignores():
    thing = Thing("ignoring")
    try:
        yield thing.name
    finally:
        yield "not yet"


async def grouped():
    source = ticks()
    try:
        async with asyncio.TaskGroup():
            await anext(source)
            raise KeyError
    except* KeyError as e:
        print("grouped", e.exceptions)


async def cancelled(lock):
    thing = Thing("waiter's")
    try:
        await lock.acquire()
    except asyncio.CancelledError as e:
        kept.append(e)
    return thing.name


async def default():
    async def fails():
        raise KeyError
        yield
    source = fails()
    try:
        await anext(source, None)
    except KeyError as e:
        kept.append(e)
    names = [f.__name__ for f in gc.get_objects()
             if type(f).__name__ == "async_generator"]
    del source
    return names, [f.__name__ for f in gc.get_objects()
                   if type(f).__name__ == "async_generator"]


async def main():
    await awaits(1)
    drop("awaits")
    await asyncio.create_task(awaits(2))
    drop("task")
    await leaves_source()
    print("left")
    await asyncio.sleep(0)
    drop("leaves_source")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await grouped()
    await asyncio.sleep(0)
    print("the group is found")
    gc.collect()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(context["exception"]))
    print(await anext(ignores()))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("the ignoring one is found")
    gc.collect()
    lock = asyncio.Lock()
    await lock.acquire()
    task = asyncio.create_task(cancelled(lock))
    await asyncio.sleep(0)
    task.cancel()
    await task
    del task
    drop("cancelled")
    print(await default())

asyncio.run(main())
print("end")
