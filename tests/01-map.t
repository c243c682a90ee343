#!/usr/bin/perl
# 01-map.t - the map of the source files is up to date, and every file says in
# its first line what it is for.
use strict;
use warnings;
use File::Basename qw(basename dirname);
use File::Find 'find';
use Test::More tests => 2;

chdir dirname(__FILE__) . '/..' or die "no folder above: $!";
my $now = `tests/map`;
open my $in, '<', 'sim/MAP.md' or die "sim/MAP.md: $!";
my $kept = do { local $/; <$in> };
is($kept, $now, 'sim/MAP.md is what tests/map writes');
my @mute;
find({no_chdir => 1, wanted => sub {
    return if !/\.(?:c|h|py|cmake|html|css|js)$/;
    open my $file, '<', $_ or die "$_: $!";
    my $head = join '', map { scalar <$file> // '' } 1 .. 3;
    push @mute, $_ if $head !~ /^\W*\Q${\ basename($_)}\E - \S/m;
}}, 'sim', 'tui');
is_deeply(\@mute, [], 'every file begins with its name and what it is for');
