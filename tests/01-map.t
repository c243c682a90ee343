#!/usr/bin/perl
# 01-map.t - the map of the source files is up to date, and every file says in
# its first line what it is for.
use strict;
use warnings;
use File::Basename 'dirname';
use Test::More tests => 2;

chdir dirname(__FILE__) . '/..' or die "no folder above: $!";
my $now = `tests/map`;
open my $in, '<', 'sim/MAP.md' or die "sim/MAP.md: $!";
my $kept = do { local $/; <$in> };
is($kept, $now, 'sim/MAP.md is what tests/map writes');
my @mute = grep { /^- `[^`]+` *$/ } split /\n/, $now;
is_deeply(\@mute, [], 'every file says what it is for');
