#!/usr/bin/perl
# 75-lints.t - `check --run` reports what a run has shown to be wrong, each lint
# where it must and not where it nearly would; and of all programs and
# scenarios exactly what tests/golden/lints.txt says, which was looked at line
# by line.  UPDATE=1 writes that file anew: look at what has changed.
# once: what it looks at does not depend on how the program was built.
use strict;
use warnings;
use File::Temp 'tempdir';
use FindBin;
use lib $FindBin::RealBin;
use Programs qw($TOP ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
my $dir = tempdir(CLEANUP => 1);
my $golden = "$TOP/tests/golden/lints.txt";
chdir $TOP or die "$TOP: $!";

# --- never awaited -------------------------------------------------------------
lint('a coroutine that is dropped', <<'END', '6: never awaited');
async def f():
    pass


async def main():
    f()
END
lint('one that is closed', <<'END');
async def f():
    pass


async def main():
    f().close()
END

# --- exceptions and tasks that are lost -------------------------------------------
lint('nobody asks for a result', <<'END', '6: exception never retrieved');
async def f():
    raise ValueError(1)


async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(1)
    t = None
END
lint('somebody asks', <<'END');
async def f():
    raise ValueError(1)


async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(1)
    print(t.exception())
END
lint('a task that nobody keeps', <<'END', '9: task dropped');
import gc

async def f():
    await asyncio.get_running_loop().create_future()


async def main():
    await asyncio.sleep(0)
    asyncio.create_task(f())
    await asyncio.sleep(1)
    gc.collect()
    await asyncio.sleep(1)
END
lint('one that a loop leaves behind', <<'END', '7: task dropped');
async def f():
    await asyncio.sleep(9)


def old():
    loop = asyncio.new_event_loop()
    loop.create_task(f())
    loop.run_until_complete(asyncio.sleep(1))
    loop.close()


async def main():
    pass


old()
END
lint('those of a process that ends', <<'END');
import multiprocessing
import os

async def f():
    await asyncio.sleep(9)


async def child():
    t = asyncio.create_task(f())
    await asyncio.sleep(1)
    os._exit(0)


def start():
    p = multiprocessing.Process(target=lambda: asyncio.run(child()))
    p.start()
    p.join()


start()


async def main():
    pass
END
lint('a task that is cancelled at the end', <<'END');
async def f():
    await asyncio.sleep(9)


async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(1)
END

# --- the program --------------------------------------------------------------
lint('an exception that ends it', <<'END', '3: exception not caught');
async def main():
    try:
        await asyncio.slep(1)
    finally:
        print("bye")
END
lint('one in a module of Python, for what was given it', <<'END', '2: exception not caught');
async def main():
    await asyncio.gather(asyncio.sleep(1), asyncio.sleep("1"))
END
lint('an exit', <<'END');
async def main():
    raise SystemExit("enough")
END
lint('a loop without end', <<'END', '3: stopped');
async def main():
    t = asyncio.create_task(asyncio.sleep(1))
    while True: pass
END

# --- the loop ---------------------------------------------------------------------------
lint('a call that blocks', <<'END', '3: loop blocked');
async def main():
    import time
    time.sleep(0.2)
END
lint('a short one, and one in a thread', <<'END');
async def main():
    import time
    time.sleep(0.1)
    await asyncio.to_thread(time.sleep, 3)
END
lint('a loop that never gives way', <<'END', '5: await never yields');
async def main():
    q = asyncio.Queue()
    t = asyncio.create_task(asyncio.sleep(1))
    for i in range(12):
        await q.put(i)
    for i in range(12):
        q.get_nowait()
    await t
END
lint('with nobody ready, or with room for few', <<'END');
async def main():
    q = asyncio.Queue()
    for i in range(12):
        await q.put(i)
    for i in range(12):
        q.get_nowait()
    t = asyncio.create_task(asyncio.sleep(1))
    for i in range(9):
        await q.put(i)
    await t
END

# --- awaits in sequence --------------------------------------------------------------
my $say = <<'END';
async def say(delay, what):
    await asyncio.sleep(delay + 0.5)
    print(f"{what:>5}")
    return delay


END
lint('two that are independent', $say . <<'END', '8: awaits in sequence');
async def main():
    a = await say(1, "a")
    b = await say(2, f"b")
    print(a, b)
END
lint('three, in two pairs of a chain', $say . <<'END', '9: awaits in sequence');
async def main():
    a = await say(1, "a")
    b = await say(a, "b")
    await say(2, f"c")
    print(a, b)
END
lint('a loop of them', $say . <<'END', '9: awaits in sequence');
async def main():
    for i in 1, 2, 3:
        await say(i, "a")
END
lint('one needs the other', $say . <<'END');
async def main():
    a = await say(1, "a")
    b = await say(2, f"{a}")
    for i in 1, 2:
        b = await say(1, b)
END
lint('they touch what they share', <<'END');
done = []


async def say(delay):
    await asyncio.sleep(delay)
    done.append(delay)


async def main():
    await say(1)
    await say(2)
END
lint('only one waits', $say . <<'END');
async def main():
    await say(1, "a")
    await say(-0.5, "b")
END
lint('each awaits itself', <<'END');
async def f(n):
    if n:
        await f(n - 1)
    await asyncio.sleep(1)


async def main():
    await f(1)
    await f(2)
END
lint('what they wait for is no time', <<'END');
lock = asyncio.Lock()


async def say(a):
    await asyncio.sleep(a)
    await asyncio.wait_for(asyncio.sleep(1), 5)


async def main():
    await say(1)
    await say(2)
END
lint('they are methods', <<'END');
class A:
    async def say(self, delay):
        await asyncio.sleep(delay)


async def main():
    a = A()
    await a.say(1)
    await a.say(2)
END

# --- cancelling -----------------------------------------------------------------------
my $job = <<'END';
async def main():
    t = asyncio.create_task(job())
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.wait([t])


END
lint('swallowed', <<'END' . $job, '4: cancel swallowed');
async def job():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print("no")
    await asyncio.sleep(1)


END
lint('passed on after a clean-up', <<'END' . $job);
async def job():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        raise
    finally:
        print("bye")


END
lint('the group has interrupted its own task', <<'END');
async def bad():
    raise ValueError(1)


async def main():
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(bad())
            await asyncio.sleep(9)
    except* ValueError:
        print("caught")
END
my @late = map { "$_: time-out too short" } 7, 11;
lint('limits that are too short', <<'END', @late);
async def slow():
    await asyncio.sleep(3)


async def main():
    try:
        await asyncio.wait_for(slow(), 1)
    except TimeoutError:
        print("late")
    try:
        async with asyncio.timeout(1):
            await slow()
    except TimeoutError:
        print("late")
END
lint('limits that can be met, by single waits or once', <<'END');
async def slow(n):
    for i in range(n):
        await asyncio.sleep(0.6)


async def limited(n, d):
    try:
        await asyncio.wait_for(asyncio.sleep(d), 1)
        await asyncio.wait_for(slow(n), 1)
    except TimeoutError:
        print("late")


async def main():
    await limited(3, 0)
    await limited(1, 5)
END

# --- queues and locks --------------------------------------------------------------------
lint('a queue that only grows', <<'END', '2: queue only grows');
async def main():
    q = asyncio.Queue()
    for i in range(30):
        q.put_nowait(i)
        q.put_nowait(i)
        await q.get()
END
lint('one that was empty each time, and what an executor keeps', <<'END');
async def main():
    q = asyncio.Queue()
    for i in range(20):
        q.put_nowait(i)
        await q.get()
    for i in range(20):
        q.put_nowait(i)
    loop = asyncio.get_running_loop()
    await asyncio.gather(*[loop.run_in_executor(None, print, i)
                           for i in range(12)])
END
lint('one that is emptied, one that is small, one with a limit', <<'END');
async def main():
    q = asyncio.Queue()
    for i in range(30):
        q.put_nowait(i)
    while q.qsize() > 12:
        q.get_nowait()
    r = asyncio.Queue()
    for i in range(9):
        r.put_nowait(i)
    s = asyncio.Queue(50)
    for i in range(40):
        s.put_nowait(i)
END
my $two = <<'END';
async def main():
    lock = asyncio.Lock()
    await asyncio.gather(job(lock), job(lock))


END
lint('a lock is held', <<'END' . $two, '3: lock held across await');
async def job(lock):
    async with lock:
        await asyncio.sleep(0.5)


END
lint('for moments, or while nobody waits', <<'END' . $two);
async def job(lock):
    async with lock:
        await asyncio.sleep(0.05)
    await asyncio.sleep(1)
    if lock.locked():
        return
    async with lock:
        await asyncio.sleep(1)


END
my @circle = ('4: lock held across await',
    map { "$_: deadlock" } 5, 12, 17);
lint('a circle of locks', <<'END', @circle);
async def job(a, b):
    await a.acquire()
    try:
        await asyncio.sleep(0.2)
        await b.acquire()
    finally:
        a.release()


async def other(a, b):
    await asyncio.sleep(0.1)
    await a.acquire()


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(job(a, b), job(b, a), other(a, b))
END
lint('a task waits for ever', <<'END', '2: deadlock');
async def main():
    await asyncio.Event().wait()
END

# --- lost updates ---------------------------------------------------------------------------
my $both = <<'END';
async def main():
    await asyncio.gather(add(1), add(2))
    print(total)


END
lint('read, await, write', <<'END' . $both, '8: lost update');
total = 0


async def add(n):
    global total
    seen = total
    await asyncio.sleep(n)
    total = seen + n


END
lint('in one statement', <<'END' . $both, '10: lost update');
total = 0


async def find(n):
    await asyncio.sleep(n)
    return n

async def add(n):
    global total
    total += await find(n)


END
lint('read after the await', <<'END' . $both);
total = 0


async def add(n):
    global total
    seen = n
    await asyncio.sleep(n)
    total = total + seen


END
lint('one has written before the other reads', <<'END' . $both);
total = 0


async def add(n):
    global total
    await asyncio.sleep(n)
    seen = total
    await asyncio.sleep(0.5)
    total = seen + n


END
lint('a name of its own', <<'END' . $both);
total = 0


async def add(n):
    total = n
    seen = total
    await asyncio.sleep(n)
    total = seen + n


END

# --- the command ----------------------------------------------------------------------------
is(status("check --run $dir/none.py"), 65, 'a file that is not there');
write_program('end', "raise SystemExit(3)\n");
is(status("check --run $dir/end.py"), 0, 'the status is not the program\'s');
like(`${\ticktape()} check --run $TOP/scenarios/await_in_sequence.py`,
    qr{^\S+await_in_sequence\.py:17: awaits in sequence: .*1\.0 s saved$}m,
    'file, line, lint, reason');
is(`${\ticktape()} check --run $TOP/traces/cancel_swallowed.db 2>&1` =~
    tr/\n//, 1, 'a tape is as good');

all_programs();
done_testing();

# Of each program and scenario.
sub all_programs {
    my $found = '';
    for my $file (sort split /\n/,
        `find tests/programs scenarios -name '*.py' ! -name 'mod_*' \\
            ! -path '*/bad/*'`) {
        my $reports = `timeout 100 ${\ticktape()} check --run \\
            --max-events 200000 $file 2>$dir/err`;
        fail("$file: status " . ($? >> 8)) if $? && $? >> 8 != 65;
        $found .= $reports;
    }
    if ($ENV{UPDATE}) {
        open my $out, '>', $golden or die "$golden: $!";
        print $out $found;
        close $out;
    }
    open my $in, '<', $golden or die "$golden: $!";
    my $want = join '', <$in>;
    is($found, $want, 'of all programs and scenarios the known reports')
        or diag 'if each new report is true: UPDATE=1 prove tests/75-lints.t';
}

# lint(NAME, PROGRAM, "LINE: LINT", ...): those reports, and no other.  The
# program's first line counts as line 1, behind the import.
sub lint {
    my ($name, $program, @want) = @_;
    write_program('x', "$program\nasyncio.run(main())\n");
    my @got = map { /^\S+?:(\d+)(: [^:]+):/ ? $1 - 1 . $2 : $_ }
        split /\n/, `${\ticktape()} check --run $dir/x.py 2>&1`;
    is_deeply(\@got, \@want, $name) or diag join "\n", @got;
}

sub write_program {
    my ($name, $program) = @_;
    open my $out, '>', "$dir/$name.py" or die "$name: $!";
    print $out "import asyncio\n$program";
    close $out;
}

sub status {
    system(ticktape() . " $_[0] >/dev/null 2>&1");
    return $? >> 8;
}
