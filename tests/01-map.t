#!/usr/bin/perl
# 01-map.t - README's map names every source file, and no file that is not.
#
# A line of the map begins with the file in backquotes (a list's or a table's
# mark may stand before it); "mem.[ch]" stands for mem.c and mem.h.
use strict;
use warnings;
use File::Basename 'dirname';
use File::Find 'find';
use Test::More;

chdir dirname(__FILE__) . '/..' or die "no folder above: $!";

my %mapped;
if (open my $readme, '<', 'README.md') {
    while (<$readme>) {
        next unless /^[\s|*-]*`((?:sim|tui)\/[^`\s]+\.[^`\s]+)`/;
        $mapped{$_}++ for glob_names($1);
    }
}
plan skip_all => 'README.md has no map of the files yet' if !%mapped;

my %there;
find(sub {
    $there{$File::Find::name}++ if /\.(?:c|h|py|cmake)$/
}, grep { -d } 'sim', 'tui');

is_deeply([grep { !$mapped{$_} } sort keys %there], [],
    'every source file is on the map');
is_deeply([grep { !-e } sort keys %mapped], [],
    'every file on the map exists');
is_deeply([grep { $mapped{$_} > 1 } sort keys %mapped], [],
    'no file is on the map twice');
done_testing;

# The names that [abc] and {a,b} in a name stand for.
sub glob_names {
    my ($name) = @_;
    if ($name =~ /^(.*?)\[(\w+)\](.*)$/) {
        my ($before, $letters, $after) = ($1, $2, $3);
        return map { glob_names($before . $_ . $after) } split //, $letters;
    }
    if ($name =~ /^(.*?)\{([^}]*)\}(.*)$/) {
        my ($before, $words, $after) = ($1, $2, $3);
        return map { glob_names($before . $_ . $after) } split /,/, $words;
    }
    return $name;
}
