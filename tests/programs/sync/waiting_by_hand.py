# Coroutines of locks, groups and timers that are driven by hand, outside of tasks or of their loop
import asyncio
import inspect
import re


def what(call):
    try:
        return call()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


def send(coro):
    try:
        return type(coro.send(None)).__name__
    except StopIteration as e:
        return f"returned {e.value}"
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


def show(x):
    return re.sub("0x[0-9a-f]+", "..", str(x))


class Bare(asyncio.Condition):
    def __init__(self):
        pass


def in_a_callback(done):
    g = asyncio.TaskGroup()
    print("group:", send(g.__aenter__()), g)
    print("timeout:", send(asyncio.timeout(1).__aenter__()))
    print("current:", asyncio.current_task())
    loop = asyncio.new_event_loop()
    c = asyncio.sleep(0)
    print("loop:", what(lambda: loop.run_until_complete(c)), what(loop.run_forever))
    c.close()
    loop.close()
    done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    loop.call_soon(in_a_callback, done)
    await done
    sem = asyncio.Semaphore(0)
    by_hand, task = sem.acquire(), asyncio.create_task(sem.acquire())
    print(send(by_hand), show(sem))
    await asyncio.sleep(0)
    sem.release()
    print(show(sem), send(by_hand), sem._value)
    sem.release()
    print(await task, sem._value)
    lock = asyncio.Lock()
    await asyncio.create_task(lock.acquire())
    by_hand = lock.acquire()
    print(send(by_hand))
    lock.release()
    print(show(lock), send(by_hand), show(lock))
    q = asyncio.Queue()
    get = q.get()
    print(send(get), q)
    q.put_nowait(1)
    print(send(get), q)
    get = q.get()
    send(get)
    print(what(lambda: get.throw(KeyError("k"))), q)
    bare = Bare()
    for coro in bare.__aenter__(), bare.wait(), bare.wait_for(print):
        print(send(coro))
    print(what(bare.notify), what(lambda: repr(bare))[:30])
    print([inspect.iscoroutinefunction(f) for f in (
        lock.acquire, sem.acquire, q.get, q.put, q.join, asyncio.Event().wait,
        asyncio.Condition().wait, asyncio.Barrier(1).wait, lock.release, q.get_nowait,
        asyncio.sleep, asyncio.gather, asyncio.wait, asyncio.wait_for,
        asyncio.to_thread, asyncio.shield, loop.create_task)])


async def groups():
    for how in SystemExit(3), KeyboardInterrupt("k"):
        g = asyncio.TaskGroup()
        try:
            async with g:
                g.create_task(asyncio.sleep(5))
                raise how
        except BaseException as e:
            print(repr(e), g, g._base_error is how)


async def as_completed_just_too_late():
    loop = asyncio.get_running_loop()
    fs = [loop.create_future() for _ in "ab"]
    loop.call_at(1, fs[0].set_result, "in time")
    loop.call_at(1, lambda: loop.call_soon(fs[1].set_result, "late"))
    for f in asyncio.as_completed(fs, timeout=1):
        try:
            print(await f)
        except TimeoutError as e:
            print(repr(e))


asyncio.run(main())
asyncio.run(groups())
asyncio.run(as_completed_just_too_late())
