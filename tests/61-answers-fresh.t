#!/usr/bin/perl
# 61-answers-fresh.t - the answers kept for the programs are those that CPython
# 3.11 gives.  One program in eight is asked, the same ones each time; all with
# the variable ALL_ANSWERS.  Those of area clients, which take real time, only
# with the variable REAL_CLIENTS, where the libraries are installed.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Programs qw(all_programs answer_file first_difference has_clients in_parallel
    is_of_other_release oracle_answer python311 read_file);
use Test::More;

plan skip_all => 'python3 is not CPython 3.11' if !python311();
my $clients = $ENV{REAL_CLIENTS} && has_clients();
my @programs = grep {
    /^clients/ ? $clients
        : $ENV{ALL_ANSWERS} || unpack('%32C*', $_) % 8 == 0
} grep { !is_of_other_release($_) } all_programs();
plan skip_all => 'no program is chosen' if !@programs;
plan tests => scalar @programs;

my @answers = in_parallel(
    sub { [eval { oracle_answer($_[0]) } // "no answer: $@"] }, @programs);
for my $i (0 .. $#programs) {
    my $kept = read_file(answer_file($programs[$i])) // '';
    my $difference = first_difference($kept, $answers[$i][0]);
    ok(!defined $difference, $programs[$i])
        or diag($difference, "\nshould tests/record be run?");
}
