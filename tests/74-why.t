#!/usr/bin/perl
# 74-why.t - `why` tells what led to an event, how a task lived and was
# cancelled, who waited while the loop was blocked, and what each await did.
use strict;
use warnings;
use File::Temp 'tempdir';
use FindBin;
use lib $FindBin::RealBin;
use Programs qw($TOP ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
my $dir = tempdir(CLEANUP => 1);
chdir $TOP or die "$TOP: $!";

# --- the chain of causes ------------------------------------------------------
my $text = why('scenarios/gather.py --step 44');
like($text, qr/^   44  1\.0      Task-2 \(fetch\) goes on: its sleep of 1\.0 s is over\./,
    'the event itself');
is_deeply([$text =~ /^ +(\d+) /mg], [44, 40, 23, 20, 7, 6, 2, 1],
    'its chain of causes, back to the start');
for my $name (map { s{.*/(.*)\.py}{$1}r } glob 'scenarios/*.py') {
    my $events = `${\ticktape()} events scenarios/$name.py 2>/dev/null`;
    my $with = `${\ticktape()} events --lines scenarios/$name.py 2>/dev/null`;
    my $lines = () = $with =~ /^ *\d+ +\S+ +\d+ +\S+ +(?:line|await|note) /mg;
    is($with =~ tr/\n// - $lines, $events =~ tr/\n//,
        "$name: only lines, awaits and notes come with lines");
}
is_deeply([why('scenarios/gather.py') =~ /^ +(\d+) /mg],
    [113, 110, 105, 101, 100, 95, 91, 90, 84, 80, 74, 70, 29, 26, 11, 6, 2, 1],
    'why it ended then: by asyncio.run, main, gather, and its longest sleep');
like(why('scenarios/gather.py --step 999'), qr/there are 113 events/,
    'an event that is not there');

# Every event of a run with cancels, locks, threads has an answer that ends at
# the start.
for my $name (qw(cancel deadlock to_thread producer_consumer)) {
    my $last = `${\ticktape()} events scenarios/$name.py` =~ tr/\n//;
    my @bad = grep { why("scenarios/$name.py --step $_") !~
        /^    1  (?:0\.0)? +The program begins\./m } map { 1 + 9 * $_ }
        0 .. ($last - 1) / 9;
    is("@bad", '', "$name: each chain ends at the start");
}

# --- a task's life ---------------------------------------------------------------
$text = why('scenarios/cancel.py --task worker');
like($text, qr/^    7  0\.0      Task-1 \(main\) creates worker\. \(Line 28\.\)$/m,
    'who made it, and where');
like($text, qr/worker sleeps until 1\.0 \(line 17\)\. That takes 1\.0 s\./,
    'what it waited for, and how long');
like($text, qr/Task-1 \(main\) waits until worker has ended \(line 34\)/,
    'who waits for it');
like($text, qr/^   56  2\.5      Task-1 \(main\) asks worker to cancel\. \(Line 30\.\)$/m,
    'who asked it to cancel, and where');
like($text, qr/at line 17, as Task-1 \(main\) had asked\. That is\s+in turn 9 of the loop, the next/,
    'where and when that arrived');
like($text, qr/After that lines 18, 19, 20, 21, 22 and 24 run/,
    'what ran to clean up');
like($text, qr/worker ends: it is cancelled\.$/m, 'what came of it');
like(why('scenarios/cancel_swallowed.py --task Task-2'),
    qr/caught the CancelledError and goes on as if/, 'one that goes on');
like(why('scenarios/deadlock.py --task Task-3 --step 60'),
    qr/does not run there\n.*\(move\) waits at line 15 [^.]* a\s+circle\.\s+It\s+runs\s+next\s+at\s+step\s+83,/,
    'why it does not run at a step, and until which');
like(why('scenarios/timeout.py --task Task-3'),
    qr/Task-1 \(main\) waits for it in wait_for\(\) \(line 31\)/,
    'who waits by way of another');
like(why('scenarios/gather.py --task fetch'),
    qr/several are called so: Task-2 fetch, Task-3 fetch, Task-4 fetch/,
    'a name that several have');
like(why('scenarios/gather.py --task x'), qr/nobody is called so; there are: /,
    'a name that nobody has');
like(why('scenarios/shield.py --task Task-3'), qr/is\s+shielded, and goes\s+on/,
    'what was shielded');

# Several requests: one that goes with the next, one that is passed on, one that
# is taken back, a gather's; and each time what came of that one.
program('cancels', <<'END');
import asyncio

async def inner():
    await asyncio.sleep(10)

async def outer():
    try:
        await asyncio.create_task(inner(), name="sleeper")
    finally:
        print("over")

async def stubborn():
    for _ in range(2):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("no")

async def main():
    twice = asyncio.create_task(outer(), name="twice")
    deaf = asyncio.create_task(stubborn(), name="deaf")
    await asyncio.sleep(1)
    twice.cancel()
    twice.cancel("again")
    deaf.cancel()
    await asyncio.sleep(1)
    deaf.cancel()
    both = asyncio.gather(inner(), inner())
    await asyncio.sleep(0)
    both.cancel()
    await asyncio.wait([both, deaf])
    try:
        async with asyncio.timeout(1):
            await inner()
    except TimeoutError:
        me = asyncio.current_task()
        me.cancel()
    left = asyncio.create_task(inner(), name="left")
    try:
        await left
    except asyncio.CancelledError:
        print(me.uncancel())
    me.cancel()

asyncio.run(main())
END
sub cancels {
    my ($task) = @_;
    my $text = why("$dir/cancels.py --task $task");
    $text =~ s/.*^how it was cancelled\n//ms;
    $text =~ s/^ {16}(?=[a-z(]|\w+ [a-z])/ /mg;
    return $text =~ s/\n (?=\S)/ /gr =~ s/^[ \d.]{16}//mgr;
}
is(cancels('twice'), <<'END', 'asked twice, and cancelled once');
Task-1 (main) asks twice to cancel. (Line 23.)
That is passed on to sleeper, which it waits for. It does not arrive by itself: before it could, it was asked again, and CancelledError is raised once.
Task-1 (main) asks twice to cancel: "again". (Line 24.)
That is passed on to sleeper, which it waits for.
CancelledError is raised in twice, at line 8, as Task-1 (main) had asked. That is in turn 7 of the loop, 2 after that of the request, at the same instant.
After that line 10 runs.
twice ends: it is cancelled.
END
is(cancels('sleeper'), <<'END', 'who is asked by the one that waits for it');
twice, which waits for sleeper, passes on to it what it was asked itself: to cancel. (Line 23.) It does not arrive by itself: before it could, it was asked again, and CancelledError is raised once.
twice, which waits for sleeper, passes on to it what it was asked itself: to cancel. (Line 24.)
CancelledError is raised in sleeper, at line 4, as Task-1 (main) had asked. That is in turn 6 of the loop, the next after the request, at the same instant.
No line of its own runs after that.
sleeper ends: it is cancelled.
END
is(() = cancels('deaf') =~ /goes on as if|^deaf returns/mg, 3,
    'two requests that are caught, and one end') or diag(cancels('deaf'));
like(cancels('Task-6'), qr/^gather\(\) is cancelled, so Task-6 \(inner\) is asked/,
    'a gather that is cancelled');
$text = why("$dir/cancels.py --width 200 --task Task-1");
like($text, qr/The time limit is over.*takes back a request to cancel\.\n.*After that lines 35,/s,
    'a time limit takes back its request');
like($text, qr/Task-1 \(main\) asks itself to cancel/, 'one that asks itself');
like(why("$dir/cancels.py --width 200 --task Task-5"),
    qr/The program waits for it|Task-1 \(main\) waits for it in gather/,
    'who waits by a gather');

# So many waits are summed up, a line each; names that nobody can read are cut.
program('helper', <<'END');
async def take(queue):
    return await queue.get()
END
program('waits', <<'END');
import asyncio
from helper import take

async def ticker(queue):
    for i in range(30):
        await asyncio.sleep(0.1)
        await take(queue)

async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(ticker(queue), name="a long name " * 9)
    for i in range(30):
        await asyncio.sleep(0.2)
        queue.put_nowait(i)
    await task

asyncio.run(main())
END
$text = why("$dir/waits.py --task ticker");
like($text, qr/^ +In line 6 it waited 30 times, 3\.0 s in all\.$/m, 'many waits');
like($text, qr/^ +In line 2 of helper\.py it waited 30 times, 3\.0 s in all\.$/m,
    'in another file');
unlike($text, qr/(?:a long name\s+){5}/, 'a name that is too long');
like(story("$dir/waits.py"), qr/creates a long name a [a-z ]+\.\.\. It sleeps/,
    'dots stand for what is left out, and for the end of the sentence');

# A reason is what somebody did to the thing that was waited for, and nothing
# else that happened just before.
program('deeds', <<'END');
import asyncio

async def waits(future):
    await future

async def main():
    queue = asyncio.Queue()
    loop = asyncio.get_running_loop()
    for end in lambda f: f.set_result(1), lambda f: f.cancel():
        future = loop.create_future()
        task = asyncio.create_task(waits(future))
        await asyncio.sleep(1)
        queue.put_nowait("x")
        end(future)
        await asyncio.wait([task])
    task = asyncio.create_task(waits(asyncio.Event().wait()))
    await asyncio.sleep(1)
    queue.put_nowait("y")
    task.cancel()
    await asyncio.wait([task])

asyncio.run(main())
END
is_deeply([story("$dir/deeds.py") =~ /\(waits\) goes on: ([^.]*)\./g],
    ['Task-1 (main) completed the future that it waited for',
        'Task-1 (main) cancelled the future that it waited for',
        'it was asked to cancel'],
    'a future that is completed after something was put into a queue');
$text = story('tests/programs/sync/barrier_states.py');
like($text, qr/comes to the barrier; 2 more have to come\./, 'a barrier: the first comes');
like($text, qr/comes to the barrier; 1 more has to come\./, 'the second');
like($text, qr/comes to the barrier\. It is the last to come, and opens the barrier\. It leaves the barrier\./,
    'the last');
like($text, qr/goes on: Task-4 \(comes\) opened the barrier\. It leaves the barrier\. It prints/,
    'why the others go on');
like($text, qr/It is the last to leave, and closes the barrier/, 'the last leaves');
like($text, qr/goes on: Task-1 \(main\) reset the barrier/, 'one that is reset');
like($text, qr/goes on: Task-1 \(main\) broke the barrier/, 'one that is broken');

# How a process ends, and what a thread waits for.
program('processes', <<'END');
import multiprocessing, os, threading, time

def fails():
    os._exit(3)

def works():
    threading.Thread(target=time.sleep, args=(9,), name="helper").start()
    time.sleep(9)

if __name__ == "__main__":
    for work in fails, works:
        process = multiprocessing.Process(target=work, name=work.__name__)
        process.start()
        time.sleep(1)
        process.terminate()
        process.join()
END
$text = story("$dir/processes.py");
like($text, qr/fails has its first turn\. It ends with exit status 3\./,
    'a process that fails');
like($text, qr/helper ends with its process\. works is ended by SIGTERM\./,
    'one that is ended, and its thread with it');
$text = story('tests/programs/threads/waits_of_all_kinds.py');
like($text, qr/waits for the others at a barrier; others/, 'a thread at a barrier');
like($text, qr/waits for a permit of a semaphore; others/, 'at a semaphore');
like($text, qr/waits until all is done of what was put into a queue/,
    'at a queue whose work is not done');

# --- blocking ---------------------------------------------------------------------
like(why('scenarios/blocking.py --blocking'),
    qr/for 3\.0 s\. \(Line 25\.\)\n.* timer of Task-2 \(heart\) fired 2\.7 s late, at 3\.7\./,
    'which timers were late');
program('busy', <<'END');
import asyncio, time

async def rude():
    time.sleep(1)

async def kind():
    pass

async def main():
    await asyncio.gather(rude(), kind())

asyncio.run(main())
END
like(why("$dir/busy.py --blocking"),
    qr/Task-3 \(kind\) was ready and had to wait 1\.0 s, from 0\.0 to 1\.0\./,
    'who was ready');
like(why('scenarios/gather.py --blocking'), qr/No call blocked a loop/, 'none');

# --- awaits -----------------------------------------------------------------------
$text = why('scenarios/starvation.py --awaits');
like($text, qr/^ +40 +0 +13 +await queue\.get\(\)/m, 'one that never waits');
like($text, qr/^ +20 +20 +0\.0 s +15 +await asyncio\.sleep\(0\)/m, 'one that does');
like(why('scenarios/blocking.py --awaits'), qr/^ +3\.0 s +25 +time\.sleep/m,
    'a call that blocks');
system("${\ ticktape()} run --record $dir/gather.db scenarios/gather.py >/dev/null") == 0
    or die;
like(why("$dir/gather.db --awaits"), qr/were not recorded/,
    'a tape without lines says so');

# --- all of it --------------------------------------------------------------------
program('stuck', <<'END');
import asyncio

async def main():
    await asyncio.Event().wait()

asyncio.run(main())
END
like(why("$dir/stuck.py"),
    qr/deadlock.*who never goes on\n.*Task-1 \(main\) waits at line 4/s,
    'without a question: how it ended');
for my $width (40, 200) {
    my @long = grep { length > $width }
        split /\n/, why("scenarios/cancel.py --ascii --task worker --width $width");
    is(scalar @long, 0, "$width columns");
}
is(system(ticktape() . " why $dir/none.py 2>/dev/null") >> 8, 65, 'no file');
is(system(ticktape() . ' why --step 0 scenarios/gather.py 2>/dev/null') >> 8, 2,
    'no number');
done_testing();

sub why {
    return `${\ticktape()} why $_[0] 2>&1`;
}

# What `show` tells, a line for each step.
sub story {
    return `${\ticktape()} show $_[0]` =~ s/\n {16}/ /gr;
}

sub program {
    my ($name, $text) = @_;
    open my $out, '>', "$dir/$name.py" or die "$name: $!";
    print $out $text;
    close $out;
}
