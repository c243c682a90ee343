#!/usr/bin/perl
# 67-scenarios.t - each lesson gives under CPython what it gives here, is in its
# place in the course, and all that it has to say is reached when it runs.
# once: what it looks at does not depend on how the program was built.
use strict;
use warnings;
use File::Basename 'basename';
use File::Temp 'tempdir';
use FindBin;
use lib $FindBin::RealBin;
use Programs qw($TOP first_difference in_parallel oracle_answer our_answer
    python311 read_file ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
my @names = map { basename($_, '.py') } sort glob "$TOP/scenarios/*.py";
my %text = map { $_ => read_file("$TOP/scenarios/$_.py") } @names;

# The first lines number the lessons, from 1 and without a gap.
my %place = map { ($text{$_} =~ /^"""(\d+)\. /)[0] // 0 => $_ } @names;
is_deeply([sort { $a <=> $b } keys %place], [1 .. @names],
    'each lesson has its place in the course');
for my $name (@names) {
    my $lines = () = $text{$name} =~ /\n/g;
    like($text{$name}, qr/^"""\d+\. .*[.?]\n\nIdea: .*\nWatch: .*?"""\n/s,
        "$name: a title, its idea, what to watch");
    cmp_ok($lines, '<=', 50, "$name: at most 50 lines");
    unlike($text{$name}, qr/^.{80}/m, "$name: at most 79 columns");
    like($text{$name}, qr/#: /, "$name: it has notes");
    like($text{$name}, qr/#\? [^|]+ \| [^|]+ \| .+/, "$name: and a question");
}

# The plan for teaching has each lesson once, and what everybody believes at
# first is met by some.
my $plan = read_file("$TOP/scenarios/README.md");
my @planned = sort grep { $text{$_} }
    map { /\b([a-z_]+)\b/g } map { (split /\|/)[2] } $plan =~ /^(\| \d+ \|.*)$/mg;
is_deeply(\@planned, \@names, 'the plan has each lesson once') or diag "@planned";
my ($beliefs) = $plan =~ /^\| who says .*\n.*\n((?:\|.*\n)+)/m;
is(scalar(grep { !$text{(/\| (\w+)[^|]*\|$/)[0]} } split /\n/, $beliefs), 0,
    'a lesson meets each belief');

# What CPython says, if it is here.
SKIP: {
    skip 'python3 is not CPython 3.11', scalar @names if !python311();
    my @answers = in_parallel(sub {
        my $program = "../../scenarios/$_[0]";
        [(our_answer($program))[0], scalar eval { oracle_answer($program) },
         $@];
    }, @names);
    for my $i (0 .. $#names) {
        my ($ours, $want, $why) = @{$answers[$i]};
        SKIP: {
            skip "$names[$i]: $why", 1 if !defined $want && $why =~ /gevent/;
            my $difference = defined $want ? first_difference($ours, $want)
                : "no answer: $why";
            ok(!defined $difference, "$names[$i]: as CPython has it")
                or diag $difference;
        }
    }
}

# Every note comes up.
my $dir = tempdir(CLEANUP => 1);
my @reached = in_parallel(sub {
    my $events = ticktape() . " events --lines $TOP/scenarios/$_[0].py";
    my %seen = map { $_ => 1 } `$events` =~ /^ *\d+ +\S+ +\d+ \w+ +note .* "(.*)"$/mg;
    return [sort keys %seen];
}, @names);
for my $i (0 .. $#names) {
    my %said = map { (s/\s+$//r =~ s/(["\\])/\\$1/gr) => 1 }
        $text{$names[$i]} =~ /#[:?!] (.*)/g;
    is_deeply($reached[$i], [sort keys %said], "$names[$i]: every note");
}
done_testing();
