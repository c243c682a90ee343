#!/usr/bin/perl
# 69-cpu.t - with --cpu computing takes time: threads share one interpreter and
# pass it on, processes overlap, and whoever waits does so meanwhile.  What is
# printed are ratios and rounded times, so that no figure depends on how many
# instructions a loop happens to be compiled to.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Bounded qw(bounded check_cases read_cases);
use File::Temp;
use Programs qw(thinned ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
-x ticktape() or BAIL_OUT(ticktape() . ' is not built');
my @cases = thinned(read_cases(do { local $/; <DATA> }));
my $only = $ENV{CASES} // '';
@cases = grep { $_->{name} =~ /$only/ } @cases;
check_cases(@cases);

# What COMMAND says of the text of a case, with FLAGS.
sub says {
    my ($command, $text, @flags) = @_;
    my $file = File::Temp->new(SUFFIX => '.py');
    print $file $text;
    close $file;
    return bounded($command, @flags, $file->filename);
}

my ($mixed) = grep { $_->{name} =~ /^whatever is interrupted/ } @cases;
if ($mixed) {
    my %seen;
    for (1 .. 10) {
        my $run = says('run', $mixed->{text}, '--cpu', '1s');
        my $events = says('events', $mixed->{text}, '--cpu', '1s');
        $seen{$run->{out} . $events->{out}}++;
    }
    is(keys %seen, 1, 'ten runs are one run, event by event');
}
my $counts = "import time\nfor i in range(100):\n    x = i\n    y = x\nprint(time.monotonic())\n";
is(says('run', $counts, '--cpu', '1ms', '--lines')->{out},
    says('run', $counts, '--cpu', '1ms')->{out}, 'that lines are recorded takes no time');
my $text = "import time\ntime.sleep(1)\nprint(time.monotonic())\n";
for my $wrong ('fast', '-1ms', '1 ms', '', 'nan', '1m') {
    is(says('run', $text, '--cpu', $wrong)->{exit}, 2,
        "--cpu '$wrong' is a wrong command line");
}
for my $good ('0', '0.001', '1ms', '50us', '20ns', '2s') {
    is(says('run', $text, '--cpu', $good)->{exit}, 0, "--cpu $good is taken");
}
is(says('run', $text, '--cpu', 0)->{out}, "1.0\n",
    'where computing costs nothing nothing changes');

# The player's ] stops where a thread has to give the interpreter away.
my $keys = File::Temp->new;
print $keys "j\n", "]\nscreen next\n" x 4;
close $keys;
my $threads = "import threading\ndef work():\n    for i in range(20000): pass\n"
    . "for n in range(2): threading.Thread(target=work).start()\n";
my @titles = says('play', $threads, '--cpu', '1ms', '--keys', "$keys", '--size',
    '100x20')->{out} =~ /why: step \d+, ([\w ]+\w)/g;
is("@titles", 'lane thread runs preempted thread runs',
    'what a thread does next, one after another');
done_testing;

__DATA__
=== a library that polls for the end of its time-out
# flags: --cpu 1ms
# out: 1 .*\n1 \(of 2\) futures unfinished
from concurrent.futures import ThreadPoolExecutor, as_completed
import time
def work(n):
    time.sleep(n)
    return n
with ThreadPoolExecutor(5) as pool:
    jobs = [pool.submit(work, n) for n in (1, 4)]
    try:
        for f in as_completed(jobs, timeout=2):
            print(f.result(), time.monotonic())
    except TimeoutError as e:
        print(e)
=== threads do not speed up computing, nor slow down waiting
# flags: --cpu 1ms
# out: ^1 4\.0 2\.0 4\.0\n4\.0 1\.0\n$
import threading, time
def job():
    t = 0
    for i in range(10000): t += i
def seconds(f, *args):
    began = time.perf_counter()
    f(*args)
    return time.perf_counter() - began
def in_threads(n, target, *args):
    threads = [threading.Thread(target=target, args=args) for _ in range(n)]
    for t in threads: t.start()
    for t in threads: t.join()
one = seconds(job)
print(1, *(round(s / one, 1) for s in (
    seconds(lambda: [job() for _ in range(4)]), seconds(in_threads, 2, job),
    seconds(in_threads, 4, job))))
print(*(round(s / 0.1, 1) for s in (
    seconds(lambda: [time.sleep(0.1) for _ in range(4)]),
    seconds(in_threads, 4, time.sleep, 0.1))))

=== threads do not speed up computing but waiting, processes both
# flags: --cpu 1ms --max-memory 200M
# out: ^4\.0\n4\.0 4\.0 4\.0\n4\.0 2\.0 1\.0\n4\.0\n4\.0 2\.0 1\.0\n4\.0 2\.0 1\.0\n$
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
import time
def compute(n):
    total = 0
    for i in range(n):
        total += i
    return total
def wait(seconds):
    time.sleep(seconds)
    return seconds
def seconds(f):
    began = time.perf_counter()
    f()
    return time.perf_counter() - began
def pooled(pool, workers, job, jobs):
    def run():
        with pool(workers) as executor:
            assert len(list(executor.map(job, jobs))) == len(jobs)
    return seconds(run)
def compare(job, arg):
    one = seconds(lambda: job(arg))
    print(round(seconds(lambda: [job(arg) for _ in range(4)]) / one, 1))
    for pool in ThreadPoolExecutor, ProcessPoolExecutor:
        print(*(
            round(pooled(pool, workers, job, [arg] * 4) / one, 1)
            for workers in (1, 2, 4)))
if __name__ == "__main__":
    compare(compute, 20000)
    compare(wait, 0.2)

=== sixteen processes share eight CPUs
# flags: --cpu 1ms --max-memory 100M
# out: ^1\.0 1\.0 1\.5 2\.0\nTrue\n$
from concurrent.futures import ProcessPoolExecutor
import time
def compute(n):
    began = time.process_time()
    for i in range(n): pass
    return time.process_time() - began
def seconds(f, *args):
    began = time.perf_counter()
    f(*args)
    return time.perf_counter() - began
def pooled(n):
    global own
    with ProcessPoolExecutor(n) as pool:
        own = list(pool.map(compute, [20000] * n))
one = seconds(compute, 20000)
print(*(round(seconds(pooled, n) / one, 1) for n in (1, 8, 12, 16)))
print(all(abs(s / one - 1) < 0.01 for s in own))

=== two who compute take turns every 5 ms
# flags: --cpu 1ms
# out: ^True True True\n$
import threading, time
stretches, now = [], None
def f(name):
    global now
    for i in range(10000):
        if now != name:
            now = name
            stretches.append(time.perf_counter())
a, b = [threading.Thread(target=f, args=(n,)) for n in "ab"]
a.start(); b.start(); a.join(); b.join()
lengths = [y - x for x, y in zip(stretches[3:], stretches[4:-1])]
print(len(lengths) > 10, min(lengths) > 0.00499, max(lengths) < 0.0051)

=== sys.setswitchinterval() says how often
# flags: --cpu 1ms
# out: ^0\.005 0\.02\nswitch interval must be strictly positive\nTrue\n$
import sys, threading, time
print(sys.getswitchinterval(), end=" ")
sys.setswitchinterval(0.02)
print(sys.getswitchinterval())
try: sys.setswitchinterval(0)
except ValueError as e: print(e)
turns, now = [], None
def f(name):
    global now
    for i in range(10000):
        if now != name:
            now = name
            turns.append(time.perf_counter())
a, b = [threading.Thread(target=f, args=(n,)) for n in "ab"]
a.start(); b.start(); a.join(); b.join()
print(all(0.0199 < y - x < 0.0202 for x, y in zip(turns[1:-2], turns[2:-1])))

=== a switch interval without an end, or too small, is a microsecond
# flags: --cpu 100ns
# out: ^inf 0\.0 \[0, 1, 2\]\nnan 9223372036854\.775 \[0, 1, 2\]\n1e-300 0\.0 \[0, 1, 2\]\n$
import sys, threading
for text in "inf", "nan", "1e-300":
    sys.setswitchinterval(float(text))
    done = []
    def f(n):
        for i in range(2000): pass
        done.append(n)
    threads = [threading.Thread(target=f, args=(n,)) for n in range(3)]
    for t in threads: t.start()
    for t in threads: t.join()
    print(text, sys.getswitchinterval(), sorted(done))

=== who wakes waits for the interpreter, 5 ms at most if one computes
# flags: --cpu 1ms
# out: ^True\n$
import threading, time
late = []
def sleeper():
    for i in range(5):
        until = time.perf_counter() + 0.01
        time.sleep(0.01)
        late.append(time.perf_counter() - until)
t = threading.Thread(target=sleeper)
t.start()
for i in range(20000): pass
t.join()
print(all(0.0049 < s < 0.0052 for s in late[:-1]))

=== a call that blocks gives the interpreter up
# flags: --cpu 1ms
# out: ^True\n$
import threading, time
def waits(): time.sleep(0.05)
def computes():
    for i in range(10000): pass
def seconds(*fs):
    began = time.perf_counter()
    ts = [threading.Thread(target=f) for f in fs]
    for t in ts: t.start()
    for t in ts: t.join()
    return time.perf_counter() - began
alone = seconds(computes)
print(seconds(waits, computes, waits) < max(alone, 0.05) + 0.012)

=== a coroutine that computes makes timers late
# flags: --cpu 1ms
# out: ^True True\n$
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    fired = []
    loop.call_later(0.01, lambda: fired.append(loop.time()))
    began = loop.time()
    for i in range(10000): pass
    took = loop.time() - began
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(took > 0.02, 0 <= fired[0] - took < 0.001)
asyncio.run(main())

=== a thread that computes makes the loop late, but not for long
# flags: --cpu 1ms
# out: ^True True\n$
import asyncio
def job():
    for i in range(20000): pass
async def main():
    loop = asyncio.get_running_loop()
    work = asyncio.create_task(asyncio.to_thread(job))
    late = []
    while not work.done():
        due = loop.time() + 0.01
        await asyncio.sleep(0.01)
        late.append(loop.time() - due)
    print(len(late) >= 3, all(0.0045 < s < 0.0065 for s in late[1:-1]))
asyncio.run(main())

=== what is computed is not what passes
# flags: --cpu 1ms
# out: ^True True True True True\n$
import threading, time
def job():
    for i in range(10000): pass
def f():
    a = time.thread_time()
    job()
    own.append(time.thread_time() - a)
own = []
w, c, t = time.perf_counter(), time.process_time(), time.thread_time()
ts = [threading.Thread(target=f) for _ in range(2)]
for x in ts: x.start()
time.sleep(1)
for x in ts: x.join()
w, c, t = time.perf_counter() - w, time.process_time() - c, time.thread_time() - t
print(w >= 1, abs(own[0] - own[1]) < 1e-4, abs(c - sum(own)) < 1e-3, t < 1e-3,
      time.process_time_ns() > 0)

=== a loop that looks at the clock comes to its end
# flags: --cpu 10us
# out: ^1\.00\n$
import time
while time.monotonic() < 1: pass
print(f"{time.monotonic():.2f}")

=== loops in C take time too
# flags: --cpu 1ms
# out: ^True True\n$
import time
a = time.perf_counter()
sum(range(100000))
b = time.perf_counter()
print(0.05 < b - a < 0.5, sorted(range(1000), key=lambda x: -x)[0] == 999)

=== computing comes to the limit of virtual time
# flags: --cpu 1s --max-time 10
# exit: 70
# err: over the limit of virtual time
import threading
def f():
    while True: pass
threading.Thread(target=f).start()
f()

=== whatever is interrupted goes on as if it had not been
# flags: --cpu 1s
# out: ^True\n$
import asyncio, contextlib, sys, threading
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
def twice(x): return x * 2
def gen(n):
    for i in range(n):
        got = yield twice(i)
        if got: yield twice(got)
def delegating(n):
    r = yield from gen(n)
    yield len([*gen(n)])
class A:
    def __init__(self, x): self.x = twice(x)
    def __lt__(self, other): return twice(self.x) < twice(other.x)
    def __getattr__(self, name): return twice(len(name))
    def __enter__(self): return twice(self.x)
    def __exit__(self, *exc): return bool(twice(1))
async def agen(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield twice(i)
async def amain():
    async def add(a, b):
        await asyncio.sleep(0.001 * a)
        return twice(a + b)
    out = [x async for x in agen(5)]
    out += await asyncio.gather(*(add(i, 1) for i in range(4)))
    async with asyncio.timeout(1000):
        return out
def work():
    out = [fib(9), list(gen(5)), list(delegating(4))]
    g = gen(3)
    out.append([next(g), g.send(5), next(g)])
    out.append([a.x for a in sorted(A(i) for i in (3, 1, 2, 5, 4))])
    out.append([A(1).abc, max((twice(i), i) for i in range(9))])
    with A(3) as a: out.append(a); raise KeyError
    for i in range(5):
        try:
            if i % 2: raise ValueError(twice(i))
            out.append(twice(i))
        except ValueError as e: out.append(e.args)
        finally: out.append(twice(-1))
    out.append({twice(k): [twice(v) for v in range(k)] for k in range(4)})
    out.append("".join(f"{twice(i)!r:>3}" for i in range(4)))
    out.append([*map(lambda x: twice(x), range(5))])
    out.append(asyncio.run(amain()))
    return out
alone = work()
sys.setswitchinterval(1e-9)
results = []
ts = [threading.Thread(target=lambda: results.append(work())) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(len(results) == 4 and all(r == alone for r in results))
