#!/usr/bin/perl
# 67-faults.t - where memory or the disk gives out, a command ends with a
# message and a status, or does what it does otherwise; it never crashes.
# once: the sanitizers bring an allocator of their own.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use File::Temp;
use Programs qw($TOP read_file run_limited tail ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
my $dir = File::Temp->newdir;
my $fault = "$dir/fault.so";
my $cc = $ENV{CC} // 'cc';
system("$cc -shared -fPIC -o $fault $TOP/tests/fault.c -ldl >$dir/log 2>&1") == 0
    or plan skip_all => 'no library that makes malloc fail can be built here';

# What each command may end with besides what it ends with otherwise.
my $STATUS = qr/^(?:70|71|74|65|1)$/;
my $MESSAGE = qr/out of memory|memory|cannot|could not|no space|disk|full/i;

my $scenario = "$TOP/scenarios/gather.py";
my $tape = "$TOP/traces/gather.db";
my %commands = (
    'run' => ['run', $scenario],
    'run --record' => ['run', '--record', "$dir/made.db", '--force', $scenario],
    'show a tape' => ['show', $tape],
    'why' => ['why', $tape, '--step', '44'],
    'check --run' => ['check', '--run', $scenario],
    'compare' => ['compare', $tape, "$TOP/traces/cancel.db"],
    'export' => ['export', '--svg', "$dir/made.svg", '--force', $tape],
    'quiz' => ['quiz', '--answers', $scenario],
);

for my $name (sort keys %commands) {
    my @command = @{$commands{$name}};
    my $usual = with_fault({FAULT_COUNT => "$dir/count"}, @command);
    my ($allocations, $writes) = split ' ', read_file("$dir/count");
    unlink "$dir/count";
    check($name, 'allocations', 'FAULT_ALLOC', $allocations, $usual, @command);
    check($name, 'writes', 'FAULT_WRITE', $writes, $usual, @command)
        if $writes;
}
done_testing;

# Lets some of the COUNT faults happen, the first ones and then ever fewer.
sub check {
    my ($name, $what, $variable, $count, $usual, @command) = @_;
    my @bad;
    my $tried = 0;
    for (my $n = 1; $n <= $count; $n += 1 + int($n / 12)) {
        my $run = with_fault({$variable => $n}, @command);
        my $wrong = wrong($run, $usual);
        push @bad, "$n: $wrong" if $wrong;
        $tried++;
    }
    is("@bad[0 .. ($#bad < 3 ? $#bad : 3)]", '',
        "$name: $tried of $count $what fail");
}

sub with_fault {
    my ($fault_of, @command) = @_;
    return run_limited("$dir", 'env', "LD_PRELOAD=$fault",
        (map { "$_=$fault_of->{$_}" } keys %$fault_of), ticktape(), @command);
}

# What is wrong with a run in which something failed, or undef.
sub wrong {
    my ($run, $usual) = @_;
    return if $run->{exit} eq $usual->{exit} && $run->{out} eq $usual->{out};
    return "exit $run->{exit}: " . tail($run->{err}, 2)
        if $run->{exit} !~ $STATUS;
    return "no message, exit $run->{exit}" if $run->{err} !~ $MESSAGE;
    return;
}
