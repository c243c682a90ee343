#!/usr/bin/perl
# 02-readme.t - every command that README shows with its output gives it.
# once: what it looks at does not depend on how the program was built.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Programs qw(ticktape);
use Test::More;

chdir "$FindBin::RealBin/.." or die "no folder above: $!";
plan skip_all => 'there is no program yet' if !ticktape();

my (@shown, $in);
open my $readme, '<', 'README.md' or die "README.md: $!";
while (<$readme>) {
    if (/^    \$ \.\/ticktape (.*)$/) {
        push @shown, $in = {command => $1, output => ''};
    } elsif ($in && /^    (.*)$/) {
        $in->{output} .= "$1\n";
    } else {
        $in = undef;
    }
}
plan tests => scalar @shown;
for my $case (@shown) {
    my $got = ticktape() . ' ' . $case->{command} . ' </dev/null';
    is(scalar `$got`, $case->{output}, $case->{command});
}
