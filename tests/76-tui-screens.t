#!/usr/bin/perl
# 76-tui-screens.t - screens of the player, as pictures: tests/golden/screens
# has scripts of keys (NAME.keys, whose first line names a file) and what they
# must show (NAME.screen).
#
#   UPDATE=1   writes the pictures again; look at the difference
use strict;
use warnings;
use File::Basename qw(basename dirname);
use File::Glob 'bsd_glob';
use File::Spec;
use Test::More;

use lib dirname(File::Spec->rel2abs(__FILE__));
use Programs qw($TOP first_difference read_file ticktape);

my @scripts = bsd_glob("$TOP/tests/golden/screens/*.keys");
plan tests => 3 * @scripts;
for my $script (@scripts) {
    my $name = basename($script, '.keys');
    my ($of, $options) = read_file($script) =~ /^# of: (\S+) ?(.*)/
        or BAIL_OUT("$script does not say what it is of");
    my $want = $script =~ s/keys$/screen/r;
    my $run = sub {
        my ($file, $more) = @_;
        return scalar `cd '$TOP' && '${\ ticktape()}' play $options $more --keys '$script' '$file'`;
    };
    my $got = $run->($of, '');
    is($?, 0, "$name: runs");
    if ($ENV{UPDATE}) {
        open my $out, '>', $want or die "$want: $!\n";
        print $out $got;
    }
    my $difference = first_difference($got, read_file($want) // '');
    ok(!defined $difference, "$name: its screens") or diag($difference);
    my $ascii = $run->($of, '--ascii');
    ok($ascii !~ /[^\x00-\x7f]/, "$name: in ASCII");
}
