#!/usr/bin/perl
# 67-traces.t - the tapes in traces/ are what the scenarios give, byte for byte.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use File::Basename 'basename';
use File::Compare 'compare';
use File::Temp 'tempdir';
use Programs qw($TOP ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
chdir $TOP or die "$TOP: $!";
$ENV{TICKTAPE} = ticktape();
my $folder = tempdir(CLEANUP => 1);
my @names = sort map { basename($_, '.py') } glob 'scenarios/*.py';
is(system('tests/record-traces', $folder), 0, 'every scenario is recorded');
is_deeply([sort map { basename($_, '.db') } glob 'traces/*.db'], \@names,
    'traces/ has a tape of each, and no other');
for my $name (@names) {
    is(compare("$folder/$name.db", "traces/$name.db"), 0, "$name.db")
        or diag 'if that is meant: tests/record-traces';
}
done_testing;
