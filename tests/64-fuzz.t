#!/usr/bin/perl
# 64-fuzz.t - no target of tests/fuzz crashes on what the suite is made of, nor
# on that with some damage; tests/fuzz/run looks for more.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Bounded 'is_sanitized';
use File::Basename 'dirname';
use File::Glob 'bsd_glob';
use File::Temp;
use Programs qw($TOP run_limited tail ticktape);
use Test::More;

# Of each target, how many files of its corpus, and how often each is damaged.
my %much = (source => [120, 6], run => [40, 1], format => [30, 1],
    tape => [3, 40], keys => [6, 2], comments => [12, 4]);

plan skip_all => 'there is no program yet' if !ticktape();
plan skip_all => 'nothing is seen without the sanitizers' if !is_sanitized();
my $dir = File::Temp->newdir;
system("$TOP/tests/fuzz/corpus $dir") == 0 or BAIL_OUT('no corpus');
for my $name (sort keys %much) {
    my ($files, $times) = @{$much{$name}};
    my $target = dirname(ticktape()) . "/tests/fuzz_$name";
    my @corpus = bsd_glob("$dir/$name/*");
    my $step = int(@corpus / $files) || 1;
    my @some = @corpus[grep { $_ % $step == 0 } 0 .. $#corpus];
    my $run = run_limited($dir, $target, "-$times", @some);
    is($run->{exit}, 0, "$name: " . @some . " files")
        or diag(tail($run->{err}, 30));
}
done_testing;
