#!/usr/bin/perl
# 67-ends.t - stdout is full, closed, or nobody reads it any more; a signal asks
# to end: a command says so and fails, and a tape it was writing is whole.
# once: what it looks at does not depend on how the program was built.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use File::Temp;
use POSIX ();
use Programs qw($TOP in_parallel read_file run_limited tail ticktape);
use Test::More;
use Time::HiRes qw(usleep);

plan skip_all => 'there is no program yet' if !ticktape();
my $dir = File::Temp->newdir;
my $scenario = "$TOP/scenarios/gather.py";
my $tape = "$TOP/traces/gather.db";

sub program {
    my ($name, $text) = @_;
    open my $out, '>', "$dir/$name.py" or die;
    print $out $text;
    close $out;
    return "$dir/$name.py";
}

# Runs ticktape in a shell: ARGUMENTS, then REDIRECTIONS.
sub in_shell {
    my ($redirections, @arguments) = @_;
    return run_limited($TOP, '/bin/bash', '-c', "\"\$@\" $redirections",
        'bash', ticktape(), @arguments);
}

# --- what every command prints -----------------------------------------------------

my %commands = (
    run => [$scenario], show => [$scenario], events => [$tape],
    order => [$scenario], compare => [$tape, $scenario],
    explore => ['--runs', 3, "$TOP/scenarios/race.py"],
    export => ['--svg', '-', $tape], quiz => ['--answers', $tape],
    why => ['--awaits', $tape],
    check => ['--run', "$TOP/scenarios/await_in_sequence.py"],
    list => [], help => [], play => [$tape],
);
my $overview = run_limited("$dir", ticktape(), 'help')->{out};
my @told = $overview =~ /^ +ticktape ([a-z]+) /mg;
is_deeply([sort @told, 'help'], [sort keys %commands, 'help'],
    'no command is forgotten') or diag($overview);

my @full = in_parallel(sub {
    my ($name) = @_;
    my @bad;
    my $full = in_shell('>/dev/full', $name, @{$commands{$name}});
    push @bad, "exit $full->{exit}" if $full->{exit} ne 74;
    push @bad, "stderr: $full->{err}"
        if $full->{err} !~ /^ticktape: stdout cannot be written: No space/m;
    my $usual = in_shell('', $name, @{$commands{$name}});
    my $closed = in_shell('<&- >&- 2>&-', $name, @{$commands{$name}});
    push @bad, "closed: exit $closed->{exit}"
        if $closed->{exit} ne $usual->{exit};
    return join '; ', @bad;
}, sort keys %commands);
my @names = sort keys %commands;
is($full[$_], '', "$names[$_]: stdout is full, or closed") for 0 .. $#names;
my $full = in_shell('', 'export', '--html', '/dev/full', '--force', $tape);
is($full->{exit}, 74, 'an export on a full disk') or diag($full->{err});
like($full->{err}, qr{^ticktape: /dev/full: cannot be written: No space}, '... says so');
ok(-c '/dev/full', '... and leaves a device where it is');

my $prints = program('prints', "while True: print('x' * 100)\n");
$full = in_shell('>/dev/full', 'run', $prints);
is($full->{exit}, 74, 'a program that prints without end ends at once');
like($full->{err}, qr/stopped at t=0\.000: stdout cannot be written/,
    '... and that is said');

# --- nothing of ours gets a number that is closed -----------------------------------

in_shell('', 'run', '--record', "$dir/usual.db", $scenario);
in_shell('<&- >&- 2>&-', 'run', '--record', "$dir/closed.db", $scenario);
ok(read_file("$dir/closed.db") eq read_file("$dir/usual.db"),
    'with all closed, the tape is the same: nothing is printed into it');

# --- who reads it has left --------------------------------------------------------------

sub last_event {
    my ($file) = @_;
    my $events = run_limited("$dir", ticktape(), 'events', $file);
    return "exit $events->{exit}: $events->{err}" if $events->{exit} ne 0;
    return tail($events->{out});
}

for my $command (['run', $prints], ['events', "$TOP/traces/race.db"]) {
    my $head = in_shell('| true; echo ${PIPESTATUS[0]}', @$command);
    like($head->{out}, qr/^(?:0|141)\n/, "$command->[0]: who reads has left");
    is($head->{err}, '', '... which is no news');
}
my $head = in_shell('2>/dev/null | head -1; echo ${PIPESTATUS[0]}', 'run',
    '--record', "$dir/head.db", $prints);
is($head->{out}, 'x' x 100 . "\n141\n", 'recorded: it ends by SIGPIPE');
like(last_event("$dir/head.db"), qr/run end .*stdout cannot be written/,
    '... when the tape is whole');

# --- told to end --------------------------------------------------------------------

my $turns = program('turns', <<'PYTHON');
import asyncio
async def main():
    while True: await asyncio.sleep(0)
asyncio.run(main())
PYTHON
my $thinks = program('thinks', "while True: pass\n");

# Begins ARGUMENTS, sends SIGNAL when FILE is of SIZE; {exit, err}, as a shell
# tells it.
sub told {
    my ($signal, $file, $size, @arguments) = @_;
    my $err = File::Temp->new;
    my $pid = fork // die;
    if (!$pid) {
        open STDIN, '<', '/dev/null';
        open STDOUT, '>', '/dev/null';
        open STDERR, '>&', $err;
        # Who begins the tests in the background, or with nohup, ignores them.
        $SIG{$_} = 'DEFAULT' for 'INT', 'HUP';
        alarm 60;
        exec ticktape(), @arguments or POSIX::_exit(127);
    }
    for (1 .. 5000) {
        last if (-s $file // -1) >= $size;
        usleep(2000);
    }
    kill $signal, $pid;
    waitpid $pid, 0;
    return {exit => $? & 127 ? 128 + ($? & 127) : $? >> 8,
        err => read_file($err->filename)};
}

my %number = (INT => 2, TERM => 15, HUP => 1);
for (['TERM', $turns, 100_000], ['INT', $turns, 200_000], ['HUP', $turns, 0],
    ['TERM', $thinks, 0]) {
    my ($signal, $program, $size) = @$_;
    my $file = "$dir/told.db";
    unlink $file;
    my $r = told($signal, $file, $size, 'run', '--record', $file, $program);
    my $name = "SIG$signal, with a tape of $size bytes";
    is($r->{exit}, 128 + $number{$signal}, $name);
    like($r->{err}, qr/stopped at t=\S+: told to end by SIG$signal\n  it was .*\n.*\nticktape: \Q$file\E: holds the run up to there\n\z/,
        '... says what becomes of the tape');
    like(last_event($file), qr/run end .*told to end by SIG$signal/,
        '... which is whole');
}
my $sound = run_limited("$dir", dirname_of(ticktape()) . '/tests/67-tape-sound',
    "$dir/told.db", "$dir/head.db");
is(scalar(() = $sound->{out} =~ /^ok .*\.db/mg), 2, 'the tapes are sound')
    or diag($sound->{out}, $sound->{err});
for (['run', $thinks], ['show', $thinks], ['explore', $turns]) {
    is(told('TERM', $scenario, 0, @$_)->{exit}, 143,
        "$_->[0] ends by SIGTERM");
}
done_testing;

sub dirname_of {
    my ($path) = @_;
    return $path =~ s{/[^/]*\z}{}r;
}
