#!/usr/bin/perl
# 68-compare.t - `compare` gives the figures of two runs: how long, how much
# overlap, what is saved, which waits decide, where they first differ.
use strict;
use warnings;
use File::Temp 'tempdir';
use FindBin;
use lib $FindBin::RealBin;
use Programs qw($TOP ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
my $dir = tempdir(CLEANUP => 1);
my $say = <<'END';
import asyncio

async def say(delay, what):
    await asyncio.sleep(delay)
    print(what)

async def main():
END
program('sequence', "${say}    await say(1, 'hello')\n    await say(2, 'world')\n");
program('tasks', "${say}    a = asyncio.create_task(say(1, 'hello'))\n"
    . "    b = asyncio.create_task(say(2, 'world'))\n    await a\n    await b\n");
program('gather', "${say}    await asyncio.gather(say(1, 'hello'), say(2, 'world'))\n");

# The three ways of the documents that the readers learn from: 3 s, 2 s, 2 s.
my $text = compare('sequence', 'tasks');
like($text, qr/^sequence\.py: takes 3\.0 s; .* 3\.0 s end to end, overlap x1\.00$/m,
    'one after the other');
like($text, qr/^tasks\.py: takes 2\.0 s; .* 3\.0 s end to end, overlap x1\.50$/m,
    'as tasks');
like($text, qr/^saved 1\.0 s \(33\.33 %\)$/m, 'a third is saved');
like($text, qr/^critical path of sequence\.py: .* 1\.0 s, then .* 2\.0 s$/m,
    'both waits decide');
like($text, qr/^critical path of tasks\.py: \S+ \(say\) line 4 for 2\.0 s$/m,
    'the longer one decides');
like($text, qr/^first difference: decision 2\n  sequence\.py: The loop ends .*\n  tasks\.py: Task-2 \(say\) starts/m,
    'they differ after the first step');
is(() = $text =~ /^.*\xe2\x94\x82.*$/mg, 4, 'a bar for each wait');

$text = compare('tasks', 'gather');
like($text, qr/^both take the same time$/m, 'tasks and gather are as fast');
$text = compare('gather', 'gather');
like($text, qr/^both decide the same, all the way$/m, 'a run and itself');

$text = compare('sequence', 'tasks');
like($text, qr/^slack in tasks\.py: Task-2 say could take 1\.0 s longer$/m,
    'the shorter wait could be as long as the longer one');
unlike(compare('sequence', 'gather'), qr/^slack in sequence/m,
    'one after the other nothing has slack');
like($text, qr/^ +Task-2 say .*\xe2\x94\x82(?:\xc2\xb7)+$/m,
    'which is drawn behind it');

# The requests of the first document: 0.83 s against 0.31 s.
program('slow', "${say}    await say(0.83, 'all')\n");
program('fast', "${say}    await say(0.31, 'all')\n");
like(compare('slow', 'fast'), qr/^saved 0\.52 s \(62\.65 %\)$/m, '62.65 % saved');
like(compare('fast', 'slow'), qr/^lost 0\.52 s \(167\.74 %\)$/m, 'or lost');

like(run("$TOP/scenarios/requests_sequential.py", "$dir/gather.py"),
    qr/^critical path of requests_sequential\.py: \S+ \S+ line 13, 10 times, for 1\.0 s$/m,
    'legs that are alike are told as one');

# A call that blocks the loop holds up the timers of others.
$text = run("$TOP/scenarios/blocking.py", "$TOP/scenarios/to_thread.py");
like($text, qr/^critical path of blocking\.py: .*\(rude\) line 25 for 3\.0 s/m,
    'what blocks decides');

# A tape is as good as a scenario.
system(ticktape() . " run --record $dir/gather.db $dir/gather.py >/dev/null") == 0
    or die;
is(run("$dir/gather.db", "$dir/tasks.py"),
    run("$dir/gather.py", "$dir/tasks.py"), 'a tape against a scenario');
for my $width (40, 80, 200) {
    my @long = grep { length > $width } split /\n/,
        (split /\n\n/, run("$dir/sequence.py", "$dir/gather.py",
            "--ascii --width $width"))[0];
    is(scalar @long, 0, "$width columns");
}
done_testing();

sub program {
    my ($name, $text) = @_;
    open my $out, '>', "$dir/$name.py" or die "$name: $!";
    print $out "$text\nasyncio.run(main())\n";
    close $out;
}

sub compare {
    return run(map { "$dir/$_.py" } @_);
}

sub run {
    my $command = join ' ', ticktape(), 'compare', @_;
    return scalar `$command`;
}
