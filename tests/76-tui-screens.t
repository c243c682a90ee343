#!/usr/bin/perl
# 76-tui-screens.t - screens of the player, as pictures: tests/golden/screens
# has scripts of keys (NAME.keys, whose first line names a file) and what they
# must show (NAME.screen).  And of each lesson the live run and the tape that
# ships look the same at every place that is tried.
#
#   UPDATE=1   writes the pictures again; look at the difference
use strict;
use warnings;
use File::Basename qw(basename dirname);
use File::Glob 'bsd_glob';
use File::Spec;
use File::Temp;
use Test::More;

use lib dirname(File::Spec->rel2abs(__FILE__));
use Programs qw($TOP first_difference read_file ticktape);

my @scripts = bsd_glob("$TOP/tests/golden/screens/*.keys");
my @tapes = bsd_glob("$TOP/traces/*.db");
plan tests => 3 * @scripts + @tapes;

# What the player shows of FILE when SCRIPT's keys are pressed.  FILE is called
# by its path from the top, as it was when it was recorded: that may be printed.
sub screens {
    my ($script, $file, $options) = @_;
    my $play = "'${\ ticktape()}' play $options --keys '$script' '$file'";
    return scalar `cd '$TOP' && $play`;
}

for my $script (@scripts) {
    my $name = basename($script, '.keys');
    my ($of, $options) = read_file($script) =~ /^# of: (\S+) ?(.*)/
        or BAIL_OUT("$script does not say what it is of");
    my $want = $script =~ s/keys$/screen/r;
    my $got = screens($script, $of, $options);
    is($?, 0, "$name: runs");
    if ($ENV{UPDATE}) {
        open my $out, '>', $want or die "$want: $!\n";
        print $out $got;
    }
    my $difference = first_difference($got, read_file($want) // '');
    ok(!defined $difference, "$name: its screens") or diag($difference);
    my $ascii = screens($script, $of, "$options --ascii");
    ok($ascii !~ /[^\x00-\x7f]/, "$name: in ASCII");
}

my $walk = File::Temp->new;
print $walk "size 140x40\n", map { "7s n x j\nscreen after $_\n" } 1 .. 4;
print $walk "50%\nscreen half of it\nt\nscreen in time\nEnd\nscreen the end\n";
close $walk;
for my $tape (@tapes) {
    my $name = basename($tape, '.db');
    my $lesson = "scenarios/$name.py";
    my $difference = first_difference(screens("$walk", $lesson, '--lines'),
        screens("$walk", "traces/$name.db", ''));
    ok(!defined $difference, basename($lesson) . ': live and from its tape')
        or diag($difference);
}
