#!/usr/bin/perl
# 65-processes.t - processes that wait for ever are told one by one, each thread
# with its own process's place; and a program that makes processes without end,
# or whose processes together need too much, is stopped.
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
=== two processes that want each other's lock
# exit: 70
# err: deadlock: every process waits for ever\n  MainProcess waits in Process.join\(\) for Process-1, FILE:14 in <module>\n      p.join\(\)\n  Process-1 waits in Lock.acquire\(\) for a lock that Process-2 holds, FILE:7 in worker\(\)\n      with b: pass\n  Process-2 waits in Lock.acquire\(\) for a lock that Process-1 holds, FILE:7 in worker\(\)\n      with b: pass\nticktape: FILE: stopped at t=1.000: deadlock
import multiprocessing, time
def worker(a, b):
    with a:
        time.sleep(1)
        with b: pass
if __name__ == "__main__":
    a, b = multiprocessing.Lock(), multiprocessing.Lock()
    p = multiprocessing.Process(target=worker, args=(a, b))
    r = multiprocessing.Process(target=worker, args=(b, a))
    p.start()
    r.start()
    p.join()

=== processes with more memory than there are addresses
# flags: --max-memory 1e30
# exit: 1
# err: RuntimeError: ticktape: .* only where there is room for copies of its memory \(--max-memory\)
import multiprocessing
if __name__ == "__main__":
    multiprocessing.Process(target=print).start()

=== a lock in a __del__ of a child
# exit: 70
# err: Process-1 waits in Lock.acquire\(\) for a lock that it holds itself, FILE:\d+ in Lost.__del__\(\)\n.*\nticktape: FILE: stopped at t=0.000: deadlock
import multiprocessing, threading
class Lost:
    def __del__(self):
        lock = threading.Lock()
        lock.acquire()
        lock.acquire()
def lose():
    Lost()
    print("not reached")
if __name__ == "__main__":
    child = multiprocessing.Process(target=lose)
    child.start()
    child.join()
    print("neither")

=== a lock that a process held when it was killed
# exit: 70
# err: deadlock: every thread waits for ever\n  MainThread waits in Lock.acquire\(\) for a lock that Process-1 held when it ended, FILE:13 in <module>
import multiprocessing, time
def worker(lock):
    with lock:
        time.sleep(100)
if __name__ == "__main__":
    lock = multiprocessing.Lock()
    p = multiprocessing.Process(target=worker, args=(lock,))
    p.start()
    time.sleep(1)
    p.terminate()
    lock.acquire()

=== a lock that its process wants again
# exit: 70
# err: MainThread waits in Lock.acquire\(\) for a lock that it holds itself, FILE:6 in <module>
import multiprocessing
lock = multiprocessing.Lock()
lock.acquire()
lock.acquire()

=== a loop, a thread and a pipe in several processes
# exit: 70
# err: MainProcess waits in Process.join\(\) for Process-1, FILE:15 in <module>\n      for p in ps: p.join\(\)\n  Process-1 runs a loop in which nothing is ready\n  Task-1 waits in Event.wait\(\), FILE:7 in reader.<locals>.main\(\)\n      await asyncio.Event\(\).wait\(\)\n  Process-1, Thread-1 \(get\) waits in Queue.get\(\)\n  Process-2 waits in Connection.recv\(\), FILE:10 in other\(\)\n      conn.recv\(\)
import asyncio, multiprocessing, threading
def reader(conn, q):
    threading.Thread(target=q.get, daemon=True).start()
    async def main():
        await asyncio.Event().wait()
    asyncio.run(main())
def other(conn, q):
    conn.recv()
if __name__ == "__main__":
    (r, w), q = multiprocessing.Pipe(), multiprocessing.Queue()
    ps = [multiprocessing.Process(target=f, args=(r, q)) for f in (reader, other)]
    for p in ps: p.start()
    for p in ps: p.join()

=== a queue that nobody fills, in the parent
# exit: 70
# err: every process waits for ever\n  MainProcess waits in Queue.get\(\), FILE:9 in <module>\n      q.get\(\)\n  Process-1 waits in Queue.get\(\), FILE:5 in worker\(\)\n      q.get\(\)
import multiprocessing
def worker(q):
    q.get()
if __name__ == "__main__":
    q = multiprocessing.Queue()
    multiprocessing.Process(target=worker, args=(q,)).start()
    q.get()

=== processes that make processes
# exit: 0
# err: BlockingIOError: \[Errno 11\] Resource temporarily unavailable
import multiprocessing
def f():
    for i in range(10):
        multiprocessing.Process(target=f).start()
if __name__ == "__main__":
    f()

=== processes that together need too much memory
# exit: 70
# flags: --max-memory 60M
# err: over the limit of memory
import multiprocessing, time
if __name__ == "__main__":
    big = [str(i) for i in range(100000)]
    for i in range(100):
        multiprocessing.Process(target=time.sleep, args=(1,)).start()

=== a child that needs too much memory
# exit: 70
# flags: --max-memory 60M
# err: over the limit of memory
import multiprocessing
def f():
    data = []
    while True: data.append(bytes(1000))
if __name__ == "__main__":
    p = multiprocessing.Process(target=f)
    p.start()
    p.join()

=== children that compute for ever
# exit: 70
# err: the program runs and runs
import multiprocessing
def f():
    while True: pass
if __name__ == "__main__":
    for i in range(3): multiprocessing.Process(target=f).start()

=== a child that sleeps past the end of time
# exit: 70
# flags: --max-time 10
# err: stopped at t=\S+: over the limit of virtual time
import multiprocessing, time
def f():
    while True: time.sleep(1)
if __name__ == "__main__":
    multiprocessing.Process(target=f).start()

=== a child that makes events without end
# exit: 70
# flags: --max-events 1000
# err: over the limit of events
import asyncio, multiprocessing
async def spin():
    while True: await asyncio.sleep(0)
def f():
    asyncio.run(spin())
if __name__ == "__main__":
    multiprocessing.Process(target=f).start()

=== pipes without end
# exit: 1
# err: OSError: \[Errno 24\] Too many open files
import multiprocessing
ends = []
while True: ends.append(multiprocessing.Pipe())

=== items that nobody takes
# exit: 70
# flags: --max-memory 60M
# err: over the limit of memory
import multiprocessing
q = multiprocessing.Queue()
while True: q.put(bytes(100000))

=== a process that wants to connect to another
# exit: 0
# out: ^1\n\z
# err: NotImplementedError: ticktape does not provide connections between processes\n
import multiprocessing, socket
def child():
    socket.create_connection(("127.0.0.1", 8080))
if __name__ == "__main__":
    server = socket.create_server(("127.0.0.1", 8080))
    p = multiprocessing.Process(target=child)
    p.start()
    p.join()
    print(p.exitcode)

=== signals that are not provided, and that nobody handles
# exit: 0
# out: ^ticktape does not provide signals to the main process from others\nNone\n17 None\n18 None\n28 None\n19 ticktape does not stop programs: signal 19\n20 ticktape does not stop programs: signal 20\n99 \[Errno 22\] Invalid argument\n0 None\nslept\n0\nticktape does not provide os._exit\(\) in the main process\n\z
import multiprocessing, os, signal, time
def send(*numbers):
    for number in numbers:
        try:
            print(number, os.kill(p.pid, number))
        except (OSError, NotImplementedError) as e:
            print(number, e)
def child():
    try:
        os.kill(os.getppid(), signal.SIGTERM)
    except RuntimeError as e:
        print(e)
    print(os.kill(os.getppid(), 0))
def sleeps():
    time.sleep(5)
    print("slept")
if __name__ == "__main__":
    p = multiprocessing.Process(target=child)
    p.start()
    p.join()
    p = multiprocessing.Process(target=sleeps)
    p.start()
    send(17, 18, 28, 19, 20, 99, 0)
    p.join()
    print(p.exitcode)
    try:
        os._exit(3)
    except RuntimeError as e:
        print(e)
