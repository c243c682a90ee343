#!/usr/bin/perl
# 64-fuzz.t - no target of tests/fuzz crashes on what the suite is made of, nor
# on what becomes of that: by damage, and where there is clang by libFuzzer,
# for a moment; nor on programs that call all there is with wrong arguments, nor
# on some random ones whose classes misbehave.
# tests/fuzz/run and tests/fuzz/hostile look for longer.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Bounded 'is_sanitized';
use File::Basename qw(basename dirname);
use File::Copy 'copy';
use File::Glob 'bsd_glob';
use File::Temp;
use Programs qw($TOP run_limited tail ticktape);
use Test::More;

# Of each target, how many files of its corpus, how often each is damaged, and
# how many inputs libFuzzer makes of them.
my %much = (source => [120, 6, 1000], run => [40, 1, 150],
    format => [30, 1, 80], tape => [3, 10, 150], keys => [6, 2, 150],
    comments => [12, 4, 200]);

plan skip_all => 'there is no program yet' if !ticktape();
plan skip_all => 'nothing is seen without the sanitizers' if !is_sanitized();
my $dir = File::Temp->newdir;
system("$TOP/tests/fuzz/corpus $dir") == 0 or BAIL_OUT('no corpus');
my @targets = map { basename($_, '.c') =~ s/^fuzz_//r }
    bsd_glob("$TOP/tests/fuzz/fuzz_*.c");
is("@targets", join(' ', sort keys %much), 'every target is here');
for my $name (@targets) {
    my ($files, $times, $inputs) = @{$much{$name}};
    my @corpus = bsd_glob("$dir/$name/*");
    my $step = int(@corpus / $files) || 1;
    my @some = @corpus[grep { $_ % $step == 0 } 0 .. $#corpus];
    my $target = dirname(ticktape()) . "/tests/fuzz_$name";
    my $run = run_limited($dir, $target, "-$times", @some);
    is($run->{exit}, 0, "$name: " . @some . " files")
        or diag(tail($run->{err}, 30));

    # tests/run builds it; its options are those of tests/fuzz/run.
    my $fuzzer = "$TOP/.build/fuzz/tests/fuzz_$name";
    SKIP: {
        skip 'there is no build by clang', 1 if !-x $fuzzer;
        mkdir "$dir/some";
        mkdir "$dir/some/$name";
        copy($_, "$dir/some/$name") or die "copy: $!\n" for @some;
        my @options = split ' ', `$TOP/tests/fuzz/run --options $name`;
        push @options, "-dict=$name.dict" if -e "$dir/$name.dict";
        $run = run_limited($dir, $fuzzer, @options, '-seed=1',
            '-runs=' . (@some + $inputs), "some/$name");
        is($run->{exit}, 0, "$name: $inputs inputs by libFuzzer")
            or diag(tail($run->{err}, 30));
    }
}
my @calls = bsd_glob("$dir/run/calls-*");
my $run = run_limited($dir, dirname(ticktape()) . '/tests/fuzz_run', @calls);
is($run->{exit}, 0, @calls . ' programs that call everything')
    or diag(tail($run->{err}, 30));
local $ENV{FUZZ_RUN} = dirname(ticktape()) . '/tests/fuzz_run';
my $hostile = `"$TOP/tests/fuzz/hostile" --count 150 2>&1`;
is($?, 0, '150 hostile programs') or diag($hostile);
done_testing;
