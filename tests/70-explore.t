#!/usr/bin/perl
# 70-explore.t - `explore` tells apart what can come of a program under what real
# life leaves to chance, and nothing else; it names a smallest reason for each;
# that reason alone brings the outcome about, in every command.
use strict;
use warnings;
use File::Temp 'tempdir';
use FindBin;
use lib $FindBin::RealBin;
use Programs qw($TOP ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
chdir $TOP or die "$TOP: $!";
my $dir = tempdir(CLEANUP => 1);

# --- a lost update: found within 100 runs, and one chance is enough -----------

my $race = 'scenarios/race.py';
my $said = explore($race);
like($said, qr/\A\S+race\.py: 100 runs, 2 outcomes/, 'the lesson: two outcomes');
my ($usual, $lost) = outcomes($said);
like($usual, qr/^1\.  \d+ runs .*: as usual\n.*^    left: 8$/ms, 'the usual one');
like($lost, qr/^    here    left: 9$/m, 'and one in which a sale is lost');
like($lost, qr/^    one chance is enough:\n      sleep\d=\d+ +line 1\d, \S+ \(sell\): time\.sleep takes /m,
    'for which one chance is enough: where, who, what');
is(count($usual) + count($lost), 100, 'each run is counted');
my ($seed) = $lost =~ /--chance (seed=\d+)/;
my ($list) = $lost =~ /^    ticktape \S+ --chance (\S+)$/m;
isnt($list, $seed, 'the reason is not the seed');
for my $chance ($seed, $list) {
    like(run("run --chance $chance $race"), qr/^left: 9$/m, "again with $chance");
}
like(run("show --chance $list $race"), qr/Chance decides \Q$list\E: time\.sleep takes/,
    'the story tells of it');
like(run("events --chance $list $race"), qr/ choice .*"\Q$list\E: /,
    'so do the events');
like(run("compare --chance $list $race"), qr/^first difference: decision \d+$/m,
    'it is compared with the usual run');
open my $keys, '>', "$dir/keys" or die;
print $keys "size 100x30\n=\ntype race.py\nEnter\nscreen beside\n";
close $keys;
like(run("play --chance $list --keys $dir/keys $race"),
    qr/^ race\.py \Q$list\E .*^ race\.py  .*first difference/ms,
    'the player shows it beside the usual run');
is(run("compare $race"), '', 'without it compare needs two');
is(explore($race), $said, 'exploring again finds the same');

# --- one outcome -----------------------------------------------------------------

for my $name (qw(gather lock lost_update call_soon three_ways requests_sequential)) {
    like(explore("scenarios/$name.py", '--runs 20'),
        qr/\A\S+: 20 runs, one outcome\n\n1\.  20 runs[^\n]*: as usual\n(?:    .*\n)+\z/,
        "$name: one outcome");
}
program('times', <<'END');
import threading, time
t = threading.Thread(target=time.sleep, args=(1,))
t.start()
t.join()
now = time.perf_counter()
print(f"{now:.2f} of {now:.0f} s, {now * 1000:.0f} ms, {time.strftime('%X')}, {time.time()}")
print("1.5 of 3 things, 10.0.0.1")
END
like(explore("$dir/times.py"), qr/100 runs, one outcome/, 'times do not count');
like(explore("$dir/times.py", '--exact'), qr/100 runs, \d+ outcomes/,
    'unless they shall');
program('numbers', <<'END');
import threading, time
got = []
def f(n, s):
    time.sleep(s)
    got.append(n)
ts = [threading.Thread(target=f, args=a) for a in ((7.5, 1), (9.5, 1.9))]
[t.start() for t in ts]
[t.join() for t in ts]
print("first", got[0])
END
like(explore("$dir/numbers.py"), qr/100 runs, 2 outcomes/, 'other numbers do');

# --- the ends of a run ------------------------------------------------------------

program('asserts', <<'END');
import threading, time
done = []
def work():
    time.sleep(0.4)
    done.append(1)
threading.Thread(target=work).start()
time.sleep(0.5)
assert done, "not done yet"
END
$said = explore("$dir/asserts.py");
like($said, qr/here    it ends: raised AssertionError: not done yet\n    one chance is enough:\n      sleep1=150 /,
    'an assert that fails');

program('deadlock', <<'END');
import threading, time
a, b = threading.Lock(), threading.Lock()
def f(first, second, delay):
    time.sleep(delay)
    with first:
        time.sleep(0.1)
        with second:
            print("both")
threading.Thread(target=f, args=(a, b, 0.1)).start()
threading.Thread(target=f, args=(b, a, 0.3)).start()
END
$said = explore("$dir/deadlock.py");
like($said, qr/here    it ends: deadlock\n    \w+ chances? /, 'a deadlock');
my ($circle) = $said =~ /ends: deadlock\n.*?--chance (\S+)\n/s;
run("run --chance $circle $dir/deadlock.py");
is($? >> 8, 70, 'which can be run');

program('turns', <<'END');
import threading, time
def f(name):
    time.sleep(1)
    print(name)
ts = [threading.Thread(target=f, args=(n,)) for n in "ab"]
[t.start() for t in ts]
END
like(explore("$dir/turns.py"), qr/one outcome, and 1 in which only the order of lines differs\n.*: the same lines in another order\n/s,
    'orders of the same lines are one outcome');

program('network', <<'END');
import asyncio, aiohttp
balance = 100
async def add(s, n, pause):
    global balance
    await asyncio.sleep(pause)
    seen = balance
    async with s.get("http://bank/"):
        balance = seen + n
async def main():
    async with aiohttp.ClientSession() as s:
        await asyncio.gather(add(s, 10, 0), add(s, 50, 0.15))
    print(balance)
asyncio.run(main())
END
like(explore("$dir/network.py"),
    qr/here    150\n    one chance is enough:\n      latency1=\d+ +line 7, Task-2 \(add\): GET bank\/ takes /,
    'an update lost to a slow server');

program('unseeded', <<'END');
import random
print(random.choice(["heads", "tails"]))
END
like(explore("$dir/unseeded.py"), qr/random1=\d+ +the program's own random numbers are others/,
    'random numbers that nobody has seeded');

# Sleeps of a loop are not left to chance; what is due at once is, but for what
# was set at once.
program('loop', <<'END');
import asyncio
async def f(name, *delays):
    for d in delays:
        await asyncio.sleep(d)
    print(name)
async def main():
    await asyncio.gather(f("a", 1), f("b", 1), f("c", 0.5, 0.25))
asyncio.run(main())
END
like(explore("$dir/loop.py"), qr/100 runs, one outcome\n/, 'a loop that nothing disturbs');
program('ties', <<'END');
import asyncio
async def f(name, *delays):
    for d in delays:
        await asyncio.sleep(d)
    print("first:", name) if f.first else None
    f.first = False
f.first = True
async def main():
    await asyncio.gather(f("a", 1), f("b", 0.5, 0.5))
asyncio.run(main())
END
like(explore("$dir/ties.py"), qr/2 outcomes\n.*timer1=1 .*fires first\n/s, 'a tie of two timers');

# --- tapes, and what the command does with what is typed ---------------------------

my $before = run("run --record $dir/plain.db $race") && bytes("$dir/plain.db");
like(run("explore --tapes $dir/tapes $race"), qr/2 outcomes/, 'with tapes');
is(bytes("$dir/tapes/usual.db"), $before, 'the usual run is recorded as ever');
like(run("events $dir/tapes/outcome-2.db"), qr/"left: 9\\n"/, 'and the other one');
like(run("compare $dir/tapes/usual.db $dir/tapes/outcome-2.db"), qr/first difference/,
    'the two can be compared');
is(`sqlite3 $dir/tapes/outcome-2.db "select value from meta where name = 'chance'" 2>/dev/null || echo "$list"`,
    "$list\n", 'which knows its chance');
for my $wrong ("--runs 0 $race", "--runs 1.5 $race", '', "--tapes '' $race") {
    run("explore $wrong");
    is($? >> 8, 2, "wrong: explore $wrong");
}
like(`${\ ticktape()} run --chance sleep4=100,sleep5=50,turn99=1 $race 2>&1 >/dev/null`,
    qr/^ticktape: --chance: never came up: sleep5=50,turn99=1$/, 'chances in vain');
run('run --chance sleep1 scenarios/race.py');
is($? >> 8, 2, 'a chance that is none');
for my $bad ('scenarios/none.py', 'traces/gather.db') {
    run("explore $bad");
    is($? >> 8, 65, "no program: $bad");
}
done_testing();

sub program {
    my ($name, $text) = @_;
    open my $out, '>', "$dir/$name.py" or die "$name: $!";
    print $out $text;
    close $out;
}

sub run {
    my ($words) = @_;
    my $command = "${\ ticktape()} $words 2>/dev/null";
    return scalar `$command`;
}

sub explore {
    my ($file, $options) = @_;
    return run("explore ${\ ($options // '')} $file");
}

# What is said of each outcome.
sub outcomes {
    my ($said) = @_;
    return grep { /^\d+\. / } split /\n(?=\d+\.  )/, $said;
}

sub count {
    my ($said) = @_;
    my $n = 0;
    $n += $_ for $said =~ /^\d+\.  (\d+) runs?/mg;
    return $n;
}

sub bytes {
    my ($file) = @_;
    open my $in, '<:raw', $file or return '';
    local $/;
    return scalar <$in>;
}
