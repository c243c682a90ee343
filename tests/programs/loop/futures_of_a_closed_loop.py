# A future, lock or queue of a closed loop: what would have to call somebody back
# raises, after it has done what it does at once.
import asyncio


def attempt(what, func, *args):
    try:
        print(what, func(*args))
    except Exception as e:
        print(what, type(e).__name__, e)


def outer():
    loop = asyncio.new_event_loop()
    futures = [loop.create_future() for _ in range(5)]
    for f in futures[:4]:
        f.add_done_callback(lambda f: print("called"))
        f.add_done_callback(print)
    loop.close()
    attempt("set_result", futures[0].set_result, 1)
    attempt("set_exception", futures[1].set_exception, ValueError("no"))
    attempt("cancel", futures[2].cancel)
    attempt("again", futures[0].set_result, 2)
    attempt("add", futures[0].add_done_callback, print)
    attempt("add to pending", futures[4].add_done_callback, print)
    futures[4].remove_done_callback(print)
    attempt("nobody cares", futures[4].set_result, 3)
    print([f._state for f in futures], futures[0].result())
    futures[1].exception()
    return futures


async def main(futures):
    done = futures[0]
    attempt("gather", asyncio.gather, done)
    attempt("shield", lambda: asyncio.shield(done) is done)
    attempt("as_completed", lambda: list(asyncio.as_completed([done])))
    try:
        print(await asyncio.wait([done]))
    except RuntimeError as e:
        print("wait", e)


def leave_waiting(coro):
    loop = asyncio.new_event_loop()
    task = loop.create_task(coro)
    loop.run_until_complete(asyncio.sleep(0.01))
    loop.close()
    task._log_destroy_pending = False
    return task


async def locked(lock):
    await lock.acquire()
    await lock.acquire()


async def notified(condition):
    async with condition:
        await condition.wait()


kept = outer()
asyncio.run(main(kept))

event = asyncio.Event()
t1 = leave_waiting(event.wait())
attempt("Event.set", event.set)
print(event.is_set())

lock = asyncio.Lock()
t2 = leave_waiting(locked(lock))
attempt("Lock.release", lock.release)
print(lock.locked())

semaphore = asyncio.Semaphore(0)
t3 = leave_waiting(semaphore.acquire())
attempt("Semaphore.release", semaphore.release)
print(semaphore)

queue = asyncio.Queue()
t4 = leave_waiting(queue.get())
attempt("put_nowait", queue.put_nowait, "x")
attempt("task_done", queue.task_done)
print(queue.qsize())

full = asyncio.Queue(1)
full.put_nowait("a")
t5 = leave_waiting(full.put("b"))
attempt("get_nowait", full.get_nowait)
print(full.qsize())

joined = asyncio.Queue()
joined.put_nowait("c")
t6 = leave_waiting(joined.join())
attempt("task_done", joined.task_done)


async def notify(condition):
    async with condition:
        attempt("notify", condition.notify)
        attempt("notify_all", condition.notify_all)

condition = asyncio.Condition()
t7 = leave_waiting(notified(condition))
asyncio.run(notify(condition))

attempt("cancel a task", t7.cancel)
print(t7.cancelling(), t7)
