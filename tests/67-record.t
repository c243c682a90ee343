#!/usr/bin/perl
# 67-record.t - recording a run changes nothing of it and leaves all of it on
# the tape: output, steps, every wait with its end; the same bytes from
# everywhere; a beginning of the run if it is killed or the disk is full.
# once: what it looks at does not depend on how the program was built.
use strict;
use warnings;
use Cwd qw(getcwd);
use File::Basename qw(basename dirname);
use File::Copy qw(copy);
use File::Temp qw(tempdir);
use FindBin;
use lib $FindBin::RealBin;
use Programs qw($TOP all_programs in_parallel read_file run_limited ticktape);
use POSIX ();
use Test::More;
use Time::HiRes qw(usleep);

plan skip_all => 'there is no program yet' if !ticktape();
# One program in so many: all of them take minutes.
my $EACH = 12;
my $dir = tempdir(CLEANUP => 1);

# What the tape FILE says, as JSON-like lines; by Python's own SQLite, so that
# our reader is not its own judge.
my $reader = <<'PYTHON';
import sqlite3, sys
c = sqlite3.connect(sys.argv[1])
what = sys.argv[2]
if what == 'check':
    print(c.execute('PRAGMA integrity_check').fetchone()[0])
    n, first, last = c.execute(
        'SELECT count(*), min(seq), max(seq) FROM tape').fetchone()
    print(n, first, last)
elif what == 'output':
    for (text,) in c.execute('SELECT text FROM output ORDER BY seq'):
        print(text.replace('\n  ', '\n'), end='')
elif what == 'meta':
    for name, value in c.execute('SELECT name, value FROM meta ORDER BY name'):
        print(f'{name}={value!r}'.replace("'", ''))
else:
    waits, bad = set(), []
    for stream in 'stdout', 'stderr':
        told = ''.join(text for (text,) in c.execute(
            'SELECT text FROM output WHERE stream = ? ORDER BY seq', (stream,)))
        with open(sys.argv[1] + '.' + stream, 'rb') as f:
            if f.read() != told.encode():
                bad.append(f'{stream} on the tape differs')
    if c.execute('PRAGMA integrity_check').fetchone()[0] != 'ok':
        bad.append('SQLite finds it damaged')
    for kind, task, seq in c.execute(
            'SELECT kind, task, seq FROM event ORDER BY seq'):
        if kind == 'suspend':
            if task in waits:
                bad.append(f'{seq}: {task} suspends twice')
            waits.add(task)
        elif kind in ('run', 'lost') and task in waits:
            waits.discard(task)
        elif kind == 'end' and task in waits:
            bad.append(f'{seq}: {task} ends while it waits')
    causes = c.execute('SELECT count(*) FROM event WHERE seq > 1 AND '
                       '(cause IS NULL OR cause >= seq)').fetchone()[0]
    if causes:
        bad.append(f'{causes} causes do not come before')
    print('; '.join(bad), end='')
PYTHON
my $script = "$dir/reader.py";
open my $out, '>', $script or die;
print $out $reader;
close $out;

sub tape_says {
    my ($tape, $what) = @_;
    return run_limited($dir, 'python3', $script, $tape, $what)->{out};
}

# --- programs ------------------------------------------------------------------

my @programs = grep { !m{^bad/} } all_programs();
my $at = 0;
@programs = grep { $at++ % $EACH == 0 } @programs if !$ENV{PROGRAMS};

my @found = in_parallel(sub {
    my ($program) = @_;
    my $file = "$TOP/tests/programs/$program.py";
    my ($folder, $name) = (dirname($file), basename($file));
    my $tape = "$dir/" . ($program =~ tr{/}{-}r) . '.db';
    my $plain = run_limited($folder, ticktape(), 'run', $name);
    my $told = run_limited($folder, ticktape(), 'run', '--record', $tape,
        $name);
    my @wrong;
    for my $what (qw(exit out err)) {
        push @wrong, "$what differs" if $plain->{$what} ne $told->{$what};
    }
    for (['stdout', $told->{out}], ['stderr', $told->{err}]) {
        open my $to, '>:raw', "$tape.$_->[0]" or die;
        print $to $_->[1];
        close $to;
    }
    my $steps = run_limited($folder, ticktape(), 'order', $name)->{out};
    push @wrong, 'the order on the tape differs'
        if run_limited($folder, ticktape(), 'order', $tape)->{out} ne $steps;
    push @wrong, grep { $_ ne '' } tape_says($tape, 'all');
    unlink $tape;
    return join '; ', @wrong;
}, @programs);
is($found[$_], '', $programs[$_]) for 0 .. $#programs;

# --- the same bytes ---------------------------------------------------------------

my $long = <<'PYTHON';
import asyncio, random

async def worker(n, q):
    while (x := await q.get()) >= 0:
        await asyncio.sleep(random.random())
        if x % 50 == 0:
            print(n, x)
        q.task_done()

async def main():
    q = asyncio.Queue(5)
    tasks = [asyncio.create_task(worker(n, q)) for n in range(7)]
    for x in range(COUNT):
        await q.put(x)
    await q.join()
    for t in tasks:
        await q.put(-1)
    print(len(await asyncio.gather(*tasks)))

asyncio.run(main())
PYTHON

sub scenario {
    my ($folder, $count) = @_;
    mkdir $folder;
    open my $to, '>', "$folder/long.py" or die;
    print $to $long =~ s/COUNT/$count/r;
    close $to;
}

scenario("$dir/one", 2000);
scenario("$dir/another place", 2000);
my @no_random = grep { -x $_ } '/usr/bin/setarch';
run_limited("$dir/one", ticktape(), 'run', '--record', "$dir/a.db", 'long.py');
run_limited("$dir/another place", @no_random ? ($no_random[0], '-R') : (),
    ticktape(), 'run', '--record', 'b.db', "$dir/another place/long.py");
my $bytes = read_file("$dir/a.db");
ok($bytes eq read_file("$dir/another place/b.db"),
    'the same bytes from two directories, with and without random addresses');
unlike($bytes, qr/\Q$dir\E/, 'no path of ours is on the tape');

my $shows_paths = <<'PYTHON';
import asyncio, os, sys, traceback, warnings

async def lost():
    pass

async def main():
    queue = asyncio.Queue()
    queue.put_nowait(__file__)
    lost()
    warnings.warn("look")
    print(__file__, os.path.abspath(__file__) + ".", sys.argv)
    try:
        raise ValueError(f"in {__file__}: '{__file__}'" + "." * 90)
    except ValueError:
        traceback.print_exc()
    asyncio.create_task(lost(), name=__file__)
    raise KeyError(__file__)

asyncio.run(main())
PYTHON
for my $folder ("$dir/p", "$dir/p/a much longer name with spaces") {
    mkdir $folder;
    open my $to, '>', "$folder/paths.py" or die;
    print $to $shows_paths;
    close $to;
}
my @shown = map { run_limited($dir, ticktape(), 'run', '--record', "$_->[0].db",
    "$_->[1]/paths.py") }
    ['first', "$dir/p"], ['second', "$dir/p/a much longer name with spaces"];
like($shown[0]{err}, qr{"\Q$dir\E/p/paths\.py", line 19}, 'a program that shows '
    . 'its path shows what was given');
my $first = read_file("$dir/first.db");
ok($first eq read_file("$dir/second.db"), '... and its tape the bare name');
like(tape_says("$dir/first.db", 'output'), qr/^File "paths\.py", line 19/m,
    '... in all that was written');
ok(index($first, $dir) < 0, '... and no path');

# --- refused, killed, out of room -------------------------------------------------

my $again = run_limited("$dir/one", ticktape(), 'run', '--record', "$dir/a.db",
    'long.py');
is($again->{exit}, 74, 'a tape that exists is not overwritten');
is($again->{out}, '', '... and nothing runs');
like($again->{err}, qr/^ticktape: .*there already/, '... and that is said');
open my $broken, '>', "$dir/broken.py" or die;
print $broken "def (:\n";
close $broken;
run_limited($dir, ticktape(), 'run', '--record', "$dir/a.db", '--force',
    'broken.py');
ok($bytes eq read_file("$dir/a.db"),
    'a scenario that cannot run costs nobody a tape');

scenario("$dir/endless", 1000000);
my $full = run_limited($dir, '/bin/sh', '-c',
    'trap "" XFSZ; ulimit -f 2000; exec "$@"', 'sh', ticktape(), 'run',
    '--record', "$dir/full.db", 'endless/long.py');
is($full->{exit}, 74, 'no room for the tape: the run ends');
like($full->{err}, qr/^ticktape: cannot write/m, '... and says so');
like(tape_says("$dir/full.db", 'check'), qr/^ok\n(\d+) 1 \1\n/,
    '... and the tape holds its beginning');

my (@bad, @killed);
my $reached = 0;
for my $n (1 .. 100) {
    unlink "$dir/killed.db";
    my $pid = fork // die;
    if (!$pid) {
        open STDOUT, '>', '/dev/null';
        chdir "$dir/endless";
        exec(ticktape(), 'run', '--record', "$dir/killed.db", '--force',
            'long.py') or POSIX::_exit(127);
    }
    # Not before it is so long, nor later than two seconds from now.
    for (my $i = 0; $i < 2000 && (-s "$dir/killed.db" // 0) < 12000 * $n; $i++) {
        usleep(1000);
    }
    usleep(rand 3000);
    kill KILL => $pid;
    waitpid $pid, 0;
    next if !-s "$dir/killed.db";
    push @killed, "$dir/killed-$n.db";
    copy("$dir/killed.db", $killed[-1]) or die;
    my $order = run_limited($dir, ticktape(), 'events', "$dir/killed.db");
    my $check = tape_says("$dir/killed.db", 'check');
    push @bad, "$n: $check" if $check !~ /^ok\n(\d+) (?:1 \1|None None)\n/;
    push @bad, "$n: $order->{err}" if $order->{exit} ne 0;
    my ($events) = $check =~ /^ok\n(\d+)/;
    $reached = $events if $events > $reached;
    my $prefix = $order->{out};
    if (length $prefix > length($main::longest // '')) {
        push @bad, "$n: another run" if index($prefix, $main::longest // '')
            != 0;
        $main::longest = $prefix;
    } elsif (index($main::longest // '', $prefix) != 0) {
        push @bad, "$n: another run";
    }
}
is("@bad", '', 'killed at a hundred moments, the tape is a beginning of the '
    . 'run');
ok($reached > 8000, "... the longest of $reached events");
my $sound = run_limited($dir, dirname(ticktape()) . '/tests/67-tape-sound',
    @killed);
is(scalar(() = $sound->{out} =~ /^ok .*killed/mg), scalar @killed,
    '... that keeps the promises of every event');
diag($sound->{err}) if $sound->{exit};

# --- what the tape says of the run ------------------------------------------------

open my $slow, '>', "$dir/slow.py" or die;
print $slow "import requests\nprint(requests.get('http://a/').elapsed)\n";
close $slow;
run_limited($dir, ticktape(), 'run', '--record', 'slow.db', '--latency',
    '0.1..0.30000000000000004', '--cpu', '1ms', '--max-events', '5000',
    '--max-time', '7.5', '--max-memory', '64M', '--seed', '3', 'slow.py',
    'one', 'two');
is(tape_says("$dir/slow.db", 'meta') =~ s/^(?:format|program|dialect)=.*\n//mgr,
    <<'END', 'all that the command line said is among the facts');
arguments=one\ntwo
cpu=0.001
ended=returned
latency=0.1..0.30000000000000004
lines=no
max-events=5000
max-memory=67108864
max-time=7.5
scenario=slow.py
seed=3
status=0
END

# --- long output ------------------------------------------------------------------

open my $big, '>', "$dir/big.py" or die;
print $big "print('x' * (2 ** 20 - 1) + chr(0xe9) * 2 ** 20 + 'the end')\n";
close $big;
my $long_line = run_limited($dir, ticktape(), 'run', '--record', 'big.db',
    'big.py')->{out};
ok(tape_says("$dir/big.db", 'output') eq $long_line
        && length $long_line > 3 << 20,
    'output that is too long for one event is in several');

done_testing();
