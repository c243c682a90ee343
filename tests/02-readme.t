#!/usr/bin/perl
# 02-readme.t - every command that README shows with its output gives it, and
# what it says of speed stands in the results of tests/bench/run.
# once: what it looks at does not depend on how the program was built.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Programs qw(ticktape);
use Test::More;

chdir "$FindBin::RealBin/.." or die "no folder above: $!";
plan skip_all => 'there is no program yet' if !ticktape();

my (@shown, @speeds, $in);
open my $readme, '<', 'README.md' or die "README.md: $!";
while (<$readme>) {
    push @speeds, [split / *\| */] if /\([\d.]+-[\d.]+\) *\|$/;
    if (/^    \$ \.\/ticktape (.*)$/) {
        push @shown, $in = {command => $1, output => ''};
    } elsif ($in && /^    (.*)$/) {
        $in->{output} .= "$1\n";
    } else {
        $in = undef;
    }
}
plan tests => @shown + 1;
for my $case (@shown) {
    my $got = ticktape() . ' ' . $case->{command} . ' </dev/null';
    is(scalar `$got`, $case->{output}, $case->{command});
}

open my $results, '<', 'tests/bench/RESULTS.md' or die "RESULTS.md: $!";
my %measured = map { ("@$_[1, 3, 4]" => 1) }
    map { [split / *\| */] } grep { /^\|/ } <$results>;
my @unknown = grep { !$measured{$_} } map { "@$_[1 .. 3]" } @speeds;
ok(@speeds && !@unknown, 'its speeds are those measured') or diag(@unknown);
