# The context of what is thrown: what each frame on its way handles, and not
# what is handled where it is thrown.

import asyncio

def g():
    try: yield
    finally: pass
def h():
    try: 1/0
    except ZeroDivisionError: yield
def k():
    try: 1/0
    except ZeroDivisionError: yield from g()
def m():
    yield from h()
def attempt(f, started=True):
    x = f()
    if started: next(x)
    try: {}[1]
    except KeyError:
        try: x.throw(ValueError)
        except ValueError as e: print(f.__name__, started, repr(e.__context__), repr(e.__context__ and e.__context__.__context__))
        try: x.throw(TypeError("a"))
        except TypeError as e: print(f.__name__, started, repr(e.__context__))
for f in g, h, k, m:
    attempt(f); attempt(f, False)
async def leaf():
    await asyncio.sleep(1)
async def fut():
    await asyncio.get_running_loop().create_future()
async def direct(how):
    try: 1/0
    except ZeroDivisionError: await how()
async def caught(how):
    try: 1/0
    except ZeroDivisionError:
        try: await how()
        finally: pass
async def itself():
    try: 1/0
    except ZeroDivisionError: await asyncio.get_running_loop().create_future()
async def main():
    for c in direct(leaf), direct(fut), direct(lambda: asyncio.sleep(1)), direct(lambda: asyncio.Queue().get()), itself(), direct(lambda: asyncio.Event().wait()), direct(lambda: asyncio.wait_for(leaf(), 5)), direct(lambda: asyncio.gather(leaf())), direct(asyncio.Future), caught(leaf), direct(lambda: asyncio.wait([asyncio.ensure_future(leaf())])), direct(lambda: asyncio.shield(leaf())):
        t = asyncio.create_task(c)
        await asyncio.sleep(0.1)
        t.cancel()
        try: await t
        except asyncio.CancelledError as e: print(repr(e.__context__), repr(e.__cause__))
asyncio.run(main())

async def ag():
    try: 1/0
    except ZeroDivisionError:
        yield
        yield

def finish(awaitable):
    try: awaitable.send(None)
    except StopIteration: pass

a = ag()
finish(anext(a))
try: finish(a.athrow(ValueError))
except ValueError as e: print(repr(e.__context__))
