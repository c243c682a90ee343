#!/usr/bin/perl
# 79-quiz.t - every question of the quiz has one right answer, which is found
# here once more, from the events alone; right answers give the full score and
# wrong ones none; the quizzes of some lessons are as in tests/golden/quiz.
#
#   UPDATE=1   writes those again; read the difference
# once: what it looks at does not depend on how the program was built.
use strict;
use warnings;
use File::Basename 'basename';
use File::Temp 'tempdir';
use FindBin;
use lib $FindBin::RealBin;
use Programs qw($TOP all_programs first_difference read_file ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
chdir $TOP or die "$TOP: $!";
my $dir = tempdir(CLEANUP => 1);
my @scenarios = sort glob 'scenarios/*.py';

# A sample, with each of the areas that a quiz has something to ask about.
my @programs = grep { m{^(?:tasks|sync|loop|coro|mixtures|threads)/} }
    all_programs();
@programs = @programs[grep { $_ % 12 == 5 } 0 .. $#programs];

my (%kinds, %events_of);
my $KIND = join '|', map { quotemeta } sort { length $b <=> length $a }
    'run start', 'run end', 'thread blocks', 'thread wakes', 'thread runs',
    'timer cancelled', 'callback run', 'never retrieved', 'never awaited',
    'object gone', 'block start', 'block end', 'task done', 'loop closed',
    qw(iteration jump lane name end ready run suspend future done timer fire
    callback cancel cancelled swallowed put get full empty join acquire release
    blocked line output warning raised note object drop uncancel set clear
    notify stack await lost choice state preempted meanwhile);

# Where nobody can go on, among tasks and among threads.
my %stuck = (tasks => <<'END', threads => <<'END');
import asyncio
async def main():
    q = asyncio.Queue()
    async def take():
        await asyncio.sleep(1)
        print("takes")
        await q.get()
    await asyncio.gather(take(), take())
asyncio.run(main())
END
import threading, time
a, b = threading.Lock(), threading.Lock()
def f(first, second):
    with first:
        print("has one")
        time.sleep(1)
        with second:
            print("both")
threading.Thread(target=f, args=(a, b)).start()
threading.Thread(target=f, args=(b, a)).start()
END
for my $name (sort keys %stuck) {
    open my $out, '>', "$dir/$name.py" or die;
    print $out $stuck{$name};
    close $out;
    my ($last) = grep { $_->{text} =~ /When does the program end\?$/ }
        quiz("$dir/$name.py", 10);
    is($last->{choices}[$last->{right} - 1], 'never', "$name: it never ends");
}

for my $file (@scenarios, map({ "tests/programs/$_.py" } @programs),
    map { "$dir/$_.py" } sort keys %stuck) {
    my @wrong = map { wrong_with($file, $_) } quiz($file, 100);
    is("@wrong", '', "$file: one right answer each");
}
for my $kind (qw(create next print queue when end yield cancel outcome take turn
    never)) {
    ok($kinds{$kind}, "some ask: $kind") or next;
    note("$kind: $kinds{$kind}");
}

for my $file (@scenarios) {
    my @questions = quiz($file, 10);
    my ($of, $lesson) = (scalar @questions, 0);
    my @right = map { $_->{right} } @questions;
    my @other = map { $_->{right} == 1 ? 2 : 1 } @questions;
    like(answered($file, @right), qr/^Score: $of of $of$/m, "$file: all right");
    like(answered($file, @other), qr/^Score: 0 of $of$/m, "$file: all wrong");
    $lesson += !kind_of($_->{text}) for @questions;
    ok($lesson, "$file: the lesson's own question is asked");
    my $tape = 'traces/' . basename($file, '.py') . '.db';
    is(run("quiz --answers $tape"), run("quiz --answers $file"),
        "$file: and of its tape") if has_lines($tape);
}

# What the command does with what is typed.
my $few = run('quiz --questions 2 scenarios/gather.py', "what\n9\n\n1\nq\n");
is(() = $few =~ /A number from 1 to/g, 3, 'what is no answer is asked again');
like($few, qr/^Score: \d of 1 \(1 not answered\)$/m, 'q ends it');
like(run('quiz scenarios/gather.py', ''), qr/^Score: 0 of 0 \(\d+ not/m,
    'so does the end of the input');
is($? >> 8, 0, 'which is no error');
is(run('quiz --seed 7 --answers scenarios/lock.py'),
    run('quiz --seed 7 --answers scenarios/lock.py'), 'a seed asks the same');
isnt(run('quiz --seed 7 --answers scenarios/lock.py'),
    run('quiz --seed 8 --answers scenarios/lock.py'), 'another does not');
is(() = run('quiz --questions 3 --answers scenarios/lock.py') =~ /^\d+\. /mg,
    3, 'no more questions than asked for');
run('quiz --questions 0 scenarios/lock.py');
is($? >> 8, 2, 'no questions are none');

# In the player a live run has its lines, and so the lesson's question, too.
open my $keys, '>', "$dir/keys" or die;
print $keys "size 80x24\nQ\nscreen first\n",
    map { "1 Enter\nscreen later\n" } 1 .. 8;
close $keys;
my $screens = run("play --keys $dir/keys scenarios/cancel.py");
like($screens, qr/step \d+ of \?.*\n Question 1 /m,
    'Q opens the quiz, and hides the future');
like($screens, qr/Is the worker done now\?/, 'with what the lesson asks');

# Notes that are no questions are not asked, and nothing comes of them.
my %notes = (
    bars => '#? who | ' . '| ' x 1000,
    many => '#? who | a' . join('', map { " | w$_" } 1 .. 1000),
    empty => '#?', alone => '#? why', one => '#? why | because',
    same => '#? why | because | because', nobody => '#? | a | b',
    steers => "#? \x{1b}[2J\x{202e} | \x{1b}c | b",
    long => '#? ' . 'x' x 100_000 . ' | ' . 'y' x 100_000 . ' | z',
);
for my $name (sort keys %notes) {
    open my $out, '>:utf8', "$dir/$name.py" or die;
    print $out "print('a')\n$notes{$name}\nprint('b')\n";
    close $out;
    my $got = run("quiz $dir/$name.py", "1\n" x 20);
    is($? >> 8, 0, "a note: $name");
    unlike($got, qr/[\x00-\x09\x0b-\x1f]|\xe2\x80\xae/, 'steers no terminal');
    my $asks = grep { $name eq $_ } qw(many steers long);
    is(() = $got =~ /^Question /mg, $asks, 'asked, or not');
}

# --- the lessons that are looked at ------------------------------------------

for my $name (qw(await_yields back_pressure blocking cancel cancel_early
    exception_group gather gather_errors lock producer_consumer semaphore
    shield tasks timeout)) {
    my @right = map { $_->{right} } quiz("scenarios/$name.py", 10);
    my $got = answered("scenarios/$name.py", @right);
    my $want = "tests/golden/quiz/$name.txt";
    if ($ENV{UPDATE}) {
        open my $out, '>', $want or die "$want: $!\n";
        print $out $got;
    }
    my $difference = first_difference($got, read_file($want) // '');
    ok(!defined $difference, "$name: its quiz") or diag($difference);
}
done_testing();

# --- asking ------------------------------------------------------------------

sub run {
    my ($words, $input) = @_;
    open my $out, '>', "$dir/input" or die;
    print $out $input // '';
    close $out;
    my $command = "${\ ticktape()} $words <$dir/input 2>/dev/null";
    return scalar `$command`;
}

sub answered {
    my ($file, @answers) = @_;
    return run("quiz --width 100 $file", join '', map { "$_\n" } @answers);
}

sub has_lines {
    my ($tape) = @_;
    return run("events $tape") =~ / line +\S+ line=/;
}

# The questions about FILE: {at, text, choices, right}.
sub quiz {
    my ($file, $limit) = @_;
    my $options = "--width 1000 --questions $limit";
    my @questions;
    my $text = run("quiz $options $file", "1\n" x $limit);
    for my $part (split /^(?=Question )/m, $text) {
        my ($at) = $part =~ /^Question .* event (\d+)(?:, lines counted)?$/m or next;
        my ($before) = $part =~ /^(.*?)^  1  /ms;
        my ($asked) = $before =~ /^(.*)\n\z/m;
        my %choice = $part =~ /^  (\d)  (.*)$/mg;
        my ($no) = $part =~ /^     No: (\d)/m;
        push @questions, {at => $at, text => $asked, right => $no // 1,
            choices => [map { $choice{$_} } sort keys %choice]};
    }
    return @questions;
}

sub kind_of {
    my ($text) = @_;
    return $text =~ /What happens next\?$/ && $text =~ /has just created/
            ? 'create'
        : $text =~ /Which task runs next\?$/ ? 'next'
        : $text =~ /Who has the next turn\?$/ ? 'turn'
        : $text =~ /\. What is printed next\?$/ ? 'print'
        : $text =~ /Who is in the ready queue now, first to last\?$/ ? 'queue'
        : $text =~ /It is \S+ now\. When does .* go on\?$/ ? 'when'
        : $text =~ /When does the program end\?$/ ? 'end'
        : $text =~ /Does its await give way to others\?$/ ? 'yield'
        : $text =~ /Where does CancelledError arrive first\?$/ ? 'cancel'
        : $text =~ /What does the await in line \d+ give\?$/ ? 'outcome'
        : $text =~ /\. Who (?:takes|gets) / ? 'take' : undef;
}

# --- judging -----------------------------------------------------------------

# The events of FILE, parsed from what `events` prints: {seq, t, kind, lane,
# FIELD..., text}.  A lane goes by its last name.
sub events {
    my ($file) = @_;
    return $events_of{$file} if $events_of{$file};
    my @events = map { parse($_) } split /\n/, run("events --lines $file");
    my ($created, %last);
    for my $e (@events) {
        $created = $e->{lane} if $e->{kind} eq 'lane';
        $last{$created} = $e->{lane}
            if $e->{kind} eq 'name' && $e->{lane} ne $created;
    }
    $_->{lane} = $last{$_->{lane}} // $_->{lane} for @events;
    return $events_of{$file} = \@events;
}

sub parse {
    my ($line) = @_;
    my ($seq, $t, $kind, $rest) =
        $line =~ /^ *(\d+) +(\d+\.\d+) +\d+ \S+ +($KIND) +(.*)$/ or return;
    my %e = (seq => $seq, t => $t, kind => $kind);
    $e{text} = $1 if $rest =~ s/ "((?:[^"\\]|\\.)*)"$//;
    while ($rest =~ s/ (\w+)=(\S+(?: \([^()]*\))?)$//) {
        $e{$1} = $2;
    }
    return {%e, lane => $rest};
}

# The first event after AT that is of KIND and passes TEST.
sub find {
    my ($events, $at, $kind, $test) = @_;
    for my $e (@$events) {
        return $e if $e->{seq} > $at && $e->{kind} eq $kind &&
            (!$test || $test->($e));
    }
    return;
}

sub name {
    my ($label) = @_;
    return $label =~ s/ \([^()]*\)$//r;
}

sub seconds {
    my ($text) = @_;
    return sprintf '%.9f', $text =~ s/^at //r;
}

# What is wrong with question Q about FILE; nothing if nothing is.
sub wrong_with {
    my ($file, $q) = @_;
    my $kind = kind_of($q->{text}) or return lesson_wrong($file, $q);
    my $events = events($file);
    my ($here) = grep { $_->{seq} == $q->{at} } @$events;
    my %judge = (create => \&create, next => \&next_one, print => \&printed,
        queue => \&queue, when => \&when, end => \&end, yield => \&yield,
        cancel => \&cancel, outcome => \&outcome, take => \&take,
        turn => \&turn);
    my %twice;
    $kinds{$kind}++;
    $kinds{never}++ if $q->{choices}[$q->{right} - 1] eq 'never';
    return "$q->{at}: twice the same" if grep { $twice{$_}++ } @{$q->{choices}};
    my @good = grep { $judge{$kind}->($events, $here, $_, $q) }
        @{$q->{choices}};
    return if @good == 1 && $good[0] eq $q->{choices}[$q->{right} - 1];
    return "$q->{at} $q->{text}: right are [@good]";
}

sub next_one {
    my ($events, $here, $choice) = @_;
    my $run = find($events, $here->{seq}, 'run',
        sub { $_[0]{lane} ne '(loop)' });
    return $run->{lane} eq name($choice);
}

sub printed {
    my ($events, $here, $choice) = @_;
    my $out = find($events, $here->{seq}, 'output',
        sub { $_[0]{via} eq 'stdout' });
    return qq("$out->{text}") eq $choice =~ s/"$/\\n"/r;
}

# The queue, filled and emptied by hand.
sub queue {
    my ($events, $here, $choice) = @_;
    my %queue;
    for my $e (@$events) {
        last if $e->{seq} > $here->{seq};
        my $q = $queue{$e->{loop} // 0} //= [];
        push @$q, $e->{lane} if $e->{kind} eq 'ready';
        shift @$q if $e->{kind} eq 'run' || $e->{kind} eq 'drop';
        @$q = () if $e->{kind} eq 'loop closed';
    }
    # Lanes are called by their last names.
    my $is = join ', ', @{$queue{$here->{loop} // 0}};
    return $is eq join ', ', map { name($_) } split /, /, $choice;
}

sub when {
    my ($events, $here, $choice, $q) = @_;
    my $run = find($events, $here->{seq},
        $here->{kind} eq 'suspend' ? 'run' : 'thread runs',
        sub { $_[0]{lane} eq $here->{lane} });
    return $choice eq ($run ? "at $run->{t}" : 'never') if !$run || $choice eq 'never';
    return $run->{t} eq seconds($choice);
}

sub end {
    my ($events, $here, $choice) = @_;
    my $never = $events->[-1]{text} eq 'deadlock';
    return $never if $choice eq 'never';
    return !$never && $events->[-1]{t} eq seconds($choice);
}

# Of lanes that share a name the second is told apart by a number, which the
# events do not have.
sub turn {
    my ($events, $here, $choice, $q) = @_;
    my $run = find($events, $here->{seq}, 'thread runs',
        sub { $_[0]{lane} ne 'Hub' });
    my %made;
    $made{$_->{lane}}++ for grep { $_->{kind} eq 'lane' } @$events;
    return $choice eq $q->{choices}[$q->{right} - 1] &&
        $choice =~ /^\Q$run->{lane}\E/ if ($made{$run->{lane}} // 0) > 1;
    return $run->{lane} eq ($choice =~ /^the (?:loop|program)$/ ? '(loop)' : $choice)
        || $run->{lane} eq name($choice);
}

# A line gives way if it is among the awaits at which its task stops next.
sub yield {
    my ($events, $here, $choice) = @_;
    my $gives = 0;
    for my $e (@$events) {
        next if $e->{seq} <= $here->{seq} || $e->{lane} ne $here->{lane};
        last if $e->{kind} eq 'end' ||
            ($e->{kind} eq 'line' && $e->{line} == $here->{line});
        next if $e->{kind} ne 'suspend';
        my ($stack) = grep { $_->{kind} eq 'stack' && $_->{num} == $e->{num} }
            @$events;
        $gives = grep { /:$here->{line}$/ } split /\\n/, $stack->{text};
        last;
    }
    return $choice eq ($gives ? 'yes' : 'no');
}

sub create {
    my ($events, $here, $choice, $q) = @_;
    my ($who) = $q->{text} =~ /^(.*) has just created /;
    return 0 if $choice !~ /^\Q$who\E goes on/;
    for my $e (@$events) {
        next if $e->{seq} <= $here->{seq};
        return 0 if $e->{kind} =~ /^(?:run|iteration|jump|fire)$/;
        next if $e->{lane} ne name($who);
        return qq( prints "$e->{text}") eq $choice =~ s/^.*?(?= prints)//r
            =~ s/"$/\\n"/r if $e->{kind} eq 'output';
        return $choice =~ /until it waits/ &&
            ($choice !~ /line (\d+)/ || $1 == $e->{line})
            if $e->{kind} eq 'suspend';
        return $choice =~ /to its end/ if $e->{kind} eq 'end';
    }
    return 0;
}

sub cancel {
    my ($events, $here, $choice) = @_;
    my %asked = ($here->{seq} => 1);
    my $there = find($events, $here->{seq}, 'cancelled', sub {
        my ($asked) = grep { $_->{seq} == $_[0]{num} } @$events;
        return $asked->{seq} == $here->{seq} ||
            $asked->{cause} == $here->{seq};
    });
    my $begun = grep { $_->{kind} eq 'run' && $_->{lane} eq $there->{lane} &&
        $_->{seq} < $here->{seq} } @$events;
    return $choice =~ /never begins/ if !$begun;
    return 0 if $choice !~ /^in (.*?)(?:, at line (\d+))?, when it runs next$/;
    return name($1) eq $there->{lane} && ($2 // 0) == ($there->{line} // 0);
}

sub outcome {
    my ($events, $here, $choice) = @_;
    my $done = find($events, $here->{seq}, 'done',
        sub { $_[0]{obj} == $here->{obj} });
    return $choice =~ /^it returns/ if $done->{via} eq 'returned';
    return "it raises $done->{text}" =~ /^\Q$1\E/
        if $choice =~ /^(.*) \.\.\.$/;     # a long text is cut
    return $choice eq "it raises $done->{text}";
}

sub take {
    my ($events, $here, $choice) = @_;
    my $next = find($events, $here->{seq},
        $here->{kind} eq 'put' ? 'get' : 'acquire',
        sub { $_[0]{obj} == $here->{obj} });
    return $next->{lane} eq name($choice);
}

# The lesson's own questions, where the run itself can answer.
sub lesson_wrong {
    my ($file, $q) = @_;
    my $events = events($file);
    my $after = find($events, $q->{at}, 'output');
    my ($before) = grep { $_->{kind} eq 'output' && $_->{seq} < $q->{at} }
        reverse @$events;
    my $holds = sub {
        my ($choice) = @_;
        return $after->{text} =~ /\Q$choice\E/i
            if $q->{text} =~ /^(?:What is printed|Who prints) next\?/;
        return $before->{text} =~ /\Q$choice\E/i
            if $q->{text} =~ /^What is printed just before this\?/;
        return "at $after->{t}" =~ /^\Q$choice\E0*$/ ||
            $after->{t} =~ /^\Q$choice\E0*$/
            if $q->{text} =~ /^When is the next beat/;
        return grep { $_->{kind} eq 'output' && $_->{text} =~ /\b\Q$1\E\b/ &&
            "at $_->{t}" =~ /^\Q$choice\E0*$/ } @$events
            if $q->{text} =~ /^When is "(\w+)" printed\?/;
        return "$events->[-1]{t} s" =~ /^\Q${\ $choice =~ s{ s$}{}r}\E0* s$/
            if $q->{text} =~ /How long (?:does it|do the ten) take/;
        return;
    };
    my @good = grep { $holds->($_) } @{$q->{choices}};
    $kinds{lesson}++ if @good;
    return if !@good;
    return if @good == 1 && $good[0] eq $q->{choices}[$q->{right} - 1];
    return "$q->{at} $q->{text}: right are [@good]";
}
