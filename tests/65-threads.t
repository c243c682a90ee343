#!/usr/bin/perl
# 65-threads.t - threads that wait for ever are told from those that can go on,
# and named; limits end a run wherever they are met; and what the oracle cannot
# tell (it times Condition.wait_for, Semaphore and Barrier in real time, and
# takes no time-out of join that comes first).
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Bounded qw(check_cases read_cases);
use Programs qw(thinned ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
-x ticktape() or BAIL_OUT(ticktape() . ' is not built');
my @cases = thinned(read_cases(do { local $/; <DATA> }));
my $only = $ENV{CASES} // '';
@cases = grep { $_->{name} =~ /$only/ } @cases;
plan tests => scalar @cases;
check_cases(@cases);

__DATA__
=== two threads that want each other's lock
# exit: 70
# err: deadlock: every thread waits for ever\n  MainThread has ended and waits for Thread-1 \(one\)\n  Thread-1 \(one\) waits in Lock.acquire\(\) for a lock that Thread-2 \(two\) holds, FILE:\d+ in one\(\)\n      with b: pass\n  Thread-2 \(two\) waits in Lock.acquire\(\) for a lock that Thread-1 \(one\) holds
import threading, time
a, b = threading.Lock(), threading.Lock()
def one():
    with a:
        time.sleep(1)
        with b: pass
def two():
    with b:
        time.sleep(1)
        with a: pass
threading.Thread(target=one).start()
threading.Thread(target=two).start()

=== a lock that its holder wants again
# exit: 70
# err: MainThread waits in Lock.acquire\(\) for a lock that it holds itself, FILE:\d+ in f\(\)\n      lock.acquire\(\)\n
import threading
lock = threading.Lock()
def f():
    lock.acquire()
    lock.acquire()
f()

=== a lock whose holder has died
# exit: 70
# err: ValueError: x\n(?s:.*)MainThread waits in Lock.acquire\(\) for a lock that a thread held when it ended, FILE:\d+ in <module>\n      lock.acquire\(\)\n
import threading
lock = threading.Lock()
def f():
    lock.acquire()
    raise ValueError("x")
threading.Thread(target=f).start()
lock.acquire()

=== whoever waits for several futures at once
# exit: 70
# err: MainThread waits in concurrent.futures.wait\(\), FILE:\d+ in <module>
import concurrent.futures
concurrent.futures.wait([concurrent.futures.Future()])

=== a queue that nobody fills
# exit: 70
# err: MainThread waits in Thread.join\(\) for eater, FILE:\d+ in <module>\n      t.join\(\)\n  eater waits in Queue.get\(\), FILE:\d+ in eat\(\)\n
import queue, threading
q = queue.Queue()
def eat():
    while True:
        q.get()
t = threading.Thread(target=eat, name="eater")
t.start()
q.put(1)
t.join()

=== a future that nobody sets
# exit: 70
# err: MainThread waits in Future.result\(\), FILE:\d+ in <module>
import concurrent.futures
concurrent.futures.Future().result()

=== a pool whose only worker waits for its own work
# exit: 70
# err: ThreadPoolExecutor-0_0 waits in Future.result\(\), FILE:\d+ in outer\(\)
from concurrent.futures import ThreadPoolExecutor
pool = ThreadPoolExecutor(1)
def outer():
    return pool.submit(print, "inner").result()
print(pool.submit(outer).result())

=== loops in two threads and a worker
# exit: 70
# err: MainThread runs a loop in which nothing is ready\n  Task-\d waits in to_thread\(\), FILE:\d+ in main\(\)\n.*\n  Thread-1 \(run\) runs a loop in which nothing is ready\n  Task-\d waits in Event.wait\(\), FILE:\d+ in waits\(\)\n.*\n  asyncio_0 waits in Event.wait\(\)\n
import asyncio, threading
async def main():
    await asyncio.to_thread(threading.Event().wait)
async def waits():
    await asyncio.Event().wait()
def run():
    asyncio.run(waits())
threading.Thread(target=run).start()
asyncio.run(main())

=== a coroutine that waits for its own loop
# exit: 70
# err: MainThread waits in Future.result\(\), FILE:\d+ in main\(\)
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    asyncio.run_coroutine_threadsafe(asyncio.sleep(1), loop).result()
asyncio.run(main())

=== daemons do not hold up the end
# out: ^end\n$
import threading
lock = threading.Lock()
lock.acquire()
def f():
    try: lock.acquire()
    finally: print("never")
threading.Thread(target=f, daemon=True).start()
threading.Thread(target=lambda: sorted([1, 2], key=lambda x: f()), daemon=True).start()
print("end")

=== a thread that never ends
# exit: 70
# err: stopped at t=0\.000: the program runs and runs
import threading
def f():
    while True: pass
threading.Thread(target=f).start()

=== a limit met inside C code of a thread, while others wait
# flags: --max-time 1000
# exit: 70
# err: stopped at t=1000\.000: over the limit of virtual time
import threading, time
def key(x):
    try:
        while True: time.sleep(1)
    except BaseException: print("never")
    finally: print("never")
def f(): sorted([1], key=key)
def g(): max([1, 2], key=lambda x: time.sleep(1e6))
ts = [threading.Thread(target=t) for t in (f, g)]
for t in ts: t.start()
for t in ts: t.join()

=== threads without number
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
import threading
ev = threading.Event()
while True: threading.Thread(target=ev.wait).start()

=== five hundred threads that wait inside C code
# out: ^124750 1\.0\n$
import threading, time
n = 0
def f(i):
    global n
    m = max([i], key=lambda x: time.sleep(1) or x)
    n += m
ts = [threading.Thread(target=f, args=(i,)) for i in range(500)]
for t in ts: t.start()
for t in ts: t.join()
print(n, time.monotonic())

=== exception hooks
# out: ^hook ValueError x Thread-1 \(bad\)\n$
# err: ^Exception in threading.excepthook:\nTraceback[^Z]*ZeroDivisionError: division by zero\nException in thread Thread-3 \(bad\):\nTraceback
import threading
def hook(args):
    print("hook", args.exc_type.__name__, args.exc_value, args.thread.name)
def bad(): raise ValueError("x")
def broken(args): 1/0
for h in hook, broken, threading.__excepthook__:
    threading.excepthook = h
    t = threading.Thread(target=bad)
    t.start()
    t.join()

=== what is raised in a thread started by _thread
# out: ^end\n$
# err: ^Exception ignored in thread started by: <function f at 0x[0-9a-f]+>\nTraceback
import _thread, time
def f(): raise ValueError("x")
_thread.start_new_thread(f, ())
time.sleep(1)
print("end")

=== time-outs of conditions, semaphores and barriers
# out: ^False 2\.0\nFalse 3\.5\nbroken 4\.5\nTrue 5\.5\n$
import threading, time
c = threading.Condition()
with c: print(c.wait_for(lambda: False, timeout=2), time.monotonic())
s = threading.Semaphore(0)
print(s.acquire(timeout=1.5), time.monotonic())
try: threading.Barrier(2, timeout=1).wait()
except threading.BrokenBarrierError: print("broken", time.monotonic())
threading.Timer(1, s.release).start()
print(s.acquire(timeout=2), time.monotonic())

=== join gives up
# out: ^True 0\.5\nTrue 1\.0\nFalse 2\.0\n$
import threading, time
t = threading.Thread(target=time.sleep, args=(2,))
t.start()
for timeout in 0.5, 0.5, None:
    t.join(timeout)
    print(t.is_alive(), time.monotonic())

=== a simple queue
# out: ^5 1\.0\nempty 2\.0\n$
import queue, threading, time
q = queue.SimpleQueue()
threading.Timer(1, q.put, [5]).start()
print(q.get(), time.monotonic())
try: q.get(timeout=1)
except queue.Empty: print("empty", time.monotonic())

=== what threads refuse
# out: ^cannot join current thread\ncannot join thread before it is started\nthreads can only be started once\nTrue True\n$
import threading
t = threading.Thread(target=int)
def attempt(f):
    try: f()
    except RuntimeError as e: print(e)
attempt(threading.current_thread().join)
attempt(t.join)
t.start()
attempt(t.start)
r = threading.RLock()
print(r.acquire(), r.acquire())

=== sockets that wait: a thread serves, and the others have the turn meanwhile
# exit: 0
# out: ^1.0 accepted\n1.5 got b'hello'\n1.5 b'HELLO'\n1.5 over\n3.5 timed out\n10000000\n\z
import socket, threading, time
start = time.monotonic()
def say(*words):
    print(time.monotonic() - start, *words)
def serve(server):
    conn, address = server.accept()
    say("accepted")
    with conn:
        while data := conn.recv(100):
            say("got", data)
            conn.sendall(data.upper())
    say("over")
server = socket.create_server(("127.0.0.1", 8080))
thread = threading.Thread(target=serve, args=(server,))
thread.start()
time.sleep(1)
with socket.create_connection(("127.0.0.1", 8080)) as c:
    time.sleep(0.5)
    c.sendall(b"hello")
    say(c.recv(10))
thread.join()
a, b = socket.socketpair()
a.settimeout(2)
try:
    a.recv(1)
except TimeoutError as e:
    say(e)
def read():
    total = 0
    while data := b.recv(65536):
        total += len(data)
    print(total)
thread = threading.Thread(target=read)
thread.start()
a.settimeout(None)
a.sendall(b"x" * 10_000_000)
a.close()
thread.join()

=== a socket that nobody sends to
# exit: 70
# err: deadlock: every thread waits for ever\n  MainThread waits in socket.recv\(\), FILE:\d+ in <module>\n      a.recv\(1\)\n
import socket
a, b = socket.socketpair()
a.recv(1)

=== a selector that waits, and one that waits in vain
# exit: 0
# out: ^1.0 \[\('second', 1\)\]\n1.5 \[\]\n1.5 \(\[\], \[\], \[\]\)\n2.0 b'x' True\n\z
import select, selectors, socket, threading, time
start = time.monotonic()
def say(*words):
    print(time.monotonic() - start, *words)
(a, b), (c, d) = socket.socketpair(), socket.socketpair()
threading.Timer(1, d.send, [b"x"]).start()
with selectors.DefaultSelector() as sel:
    sel.register(a, selectors.EVENT_READ, "first")
    sel.register(c, selectors.EVENT_READ, "second")
    say([(key.data, mask) for key, mask in sel.select()])
    sel.unregister(c)
    say(sel.select(0.5))
say(select.select([a], [], [], 0))
threading.Timer(0.5, b.send, [b"x"]).start()
found = select.select([a], [], [])
say(a.recv(1), found == ([a], [], []))

=== a selector that has nothing to wait for
# exit: 70
# err: MainThread waits in EpollSelector.select\(\), FILE:\d+ in <module>\n
import selectors
selectors.DefaultSelector().select()

=== a selector of what is no socket
# exit: 1
# err: NotImplementedError: ticktape does not provide EpollSelector.register\(\) for anything but sockets\n
import selectors
selectors.DefaultSelector().register(0, selectors.EVENT_READ)

=== a loop that shall watch what is no socket
# exit: 1
# err: NotImplementedError: ticktape does not provide loop.add_reader\(\) for anything but sockets\n
import asyncio
asyncio.new_event_loop().add_reader(0, print)

=== a thread that waits for connections until another ends that
# exit: 0
# out: ^b'hi' b''\nserver stops: \[Errno 22\] Invalid argument\nend\n\z
import socket, threading
def serve(server):
    try:
        while True:
            connection, address = server.accept()
            connection.sendall(b"hi")
            connection.close()
    except OSError as e:
        print("server stops:", e)
server = socket.create_server(("127.0.0.1", 8080))
thread = threading.Thread(target=serve, args=(server,))
thread.start()
with socket.create_connection(("127.0.0.1", 8080)) as c:
    print(c.recv(10), c.recv(10))
server.shutdown(socket.SHUT_RDWR)
server.close()
thread.join()
server = socket.create_server(("127.0.0.1", 8080))
threading.Thread(target=serve, args=(server,), daemon=True).start()
print("end")

=== the numbers of sockets: a loop has three of them
# exit: 0
# out: ^3 4 5\n4\n9 10\n9\n6\n10\n\z
import asyncio, socket
server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())
peer, _ = server.accept()
print(server.fileno(), client.fileno(), peer.fileno())
client.close()
again = socket.socket()
print(again.fileno())
async def main():
    a, b = socket.socketpair()
    print(a.fileno(), b.fileno())
    a.close()
    server = await asyncio.start_server(print, "127.0.0.1", 0)
    print(server.sockets[0].fileno())
    server.close()
    b.close()
asyncio.run(main())
free = socket.socket()
print(free.fileno())
loop = asyncio.new_event_loop()
print(socket.socket().fileno())
loop.close()

=== Ctrl-C sent by a thread ends what the main thread waits for
# exit: 0
# out: ^1.0 sleeps no longer\n2.0 waits no longer\n3.0 joins no longer\n4.0 locks no longer\n7.0 slept, and heard of it then\n8.0 handled\n8.0 slept\nend\n\z
import os, signal, sys, _thread, threading, time
me = threading.main_thread().ident
kill = lambda: os.kill(os.getpid(), signal.SIGINT)
def interrupted(send, call, what):
    timer = threading.Timer(1, send)
    timer.start()
    try:
        call()
    except KeyboardInterrupt:
        print(time.monotonic(), what)
    timer.join()
lock = threading.Lock()
lock.acquire()
thread = threading.Thread(target=time.sleep, args=(9,))
thread.start()
interrupted(kill, lambda: time.sleep(5), "sleeps no longer")
interrupted(kill, threading.Event().wait, "waits no longer")
interrupted(lambda: signal.pthread_kill(me, signal.SIGINT), thread.join, "joins no longer")
interrupted(kill, lock.acquire, "locks no longer")
interrupted(_thread.interrupt_main, lambda: time.sleep(3), "slept, and heard of it then")
signal.signal(signal.SIGINT, lambda *args: print(time.monotonic(), "handled"))
interrupted(_thread.interrupt_main, lambda: time.sleep(1), "not raised")
print(time.monotonic(), "slept")
signal.signal(signal.SIGINT, signal.SIG_IGN)
_thread.interrupt_main()
_thread.interrupt_main(signal.SIGTERM)
try:
    _thread.interrupt_main(99)
except ValueError as e:
    assert str(e) == "signal number out of range"
print("end")

=== locks as they look, and what they are asked oddly (the virtual clock's are others)
# exit: 0
# out: ^<unlocked _thread.lock object at 0x..>\n<locked _thread.lock object at 0x..>\n<unlocked _thread.RLock object owner=0 count=0 at 0x..>\n<locked _thread.RLock object owner=me count=2 at 0x..>\nfalse false\nTypeError .*\nValueError timeout value must be positive\nValueError can't specify a timeout for a non-blocking call\nValueError Invalid value NaN \(not a number\)\nOverflowError timestamp out of range for platform time_t\nOverflowError timestamp too large to convert to C _PyTime_t\nRuntimeError release unlocked lock\nRuntimeError cannot release un-acquired lock\n2 False False\n(?s:.)*end\n\z
import _thread, re, threading
lock, rlock = threading.Lock(), threading.RLock()
def show(x):
    x = re.sub("0x[0-9a-f]+", "0x..", repr(x))
    print(x.replace(str(_thread.get_ident()), "me"))
def odd(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
show(lock)
with lock:
    show(lock)
show(rlock)
with rlock, rlock:
    show(rlock)
    lock.acquire()
    print(str(lock.acquire(False)).lower(), str(lock.acquire(timeout=0)).lower())
    lock.release()
odd(lambda: lock.acquire("x"))
odd(lambda: lock.acquire(True, -2))
odd(lambda: rlock.acquire(False, 1))
odd(lambda: lock.acquire(True, float("nan")))
odd(lambda: lock.acquire(True, 1e300))
odd(lambda: rlock.acquire(True, 10 ** 30))
odd(lock.release)
odd(rlock.release)
rlock.acquire()
rlock.acquire()
state = rlock._release_save()
print(state[0], rlock._is_owned(), lock.locked())
rlock._acquire_restore(state)
show(rlock)
rlock._at_fork_reinit()
lock.acquire()
lock._at_fork_reinit()
show(rlock)
show(lock)
for args in (print,), (3, ()), (print, []), (print, (), []):
    odd(lambda: _thread.start_new_thread(*args))
done = _thread.allocate_lock()
def run(*args, **kwargs):
    print("runs", args, kwargs)
    done.release()
    _thread.exit()
done.acquire()
_thread.start_new_thread(run, (1, 2), {"a": 3})
done.acquire()
odd(lambda: _thread.stack_size(-1))
odd(lambda: _thread.stack_size(1))
print(_thread.stack_size(), _thread._count(), _thread.TIMEOUT_MAX, _thread.LockType is type(lock))
print("end")

=== hooks for exceptions in threads: called by hand, failing, and sys.excepthook behind them
# exit: 0
# out: ^sys.excepthook KeyError\('hook'\)\n\['Exception in threading.excepthook:'\]\n0 65536 0\n_thread._ExceptHookArgs\(exc_type=<class 'ValueError'>, .*, thread=None\)\n\['Exception in thread me:', 'Traceback \(most recent call last\):'\]\n\z
import io, sys, threading
def fails():
    raise ValueError("in a thread")
def hook(args):
    raise KeyError("hook")
sys.stderr = io.StringIO()
threading.excepthook = hook
sys.excepthook = lambda cls, e, tb: print("sys.excepthook", repr(e))
thread = threading.Thread(target=fails)
thread.start()
thread.join()
print(sys.stderr.getvalue().splitlines())
print(threading.stack_size(65536), threading.stack_size(), threading.stack_size())
try:
    fails()
except ValueError:
    args = threading.ExceptHookArgs([*sys.exc_info(), None])
print(args)
sys.stderr = io.StringIO()
threading.__excepthook__(args)
print(sys.stderr.getvalue().replace(str(threading.get_ident()), "me").splitlines()[:2])
