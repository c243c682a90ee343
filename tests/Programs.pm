# Programs.pm - the programs of tests/programs and the answers kept for them.
#
# A program is tests/programs/AREA/NAME.py (not mod_*.py: those are imported);
# its answer, as CPython 3.11 gives it on the virtual clock, is NAME.want beside
# it.  An answer is text, a keyword at the head of each line:
#
#     exit 0                        the exit status
#     err ValueError: no            the last line of stderr, if there is one
#     out 3 done                    each line of stdout
#     unended out 3 done            a last one without a newline
#     step 0.000000000 Task-1       each step of a task, in order
#
# Programs of area clients are answered by the real libraries on a real clock
# (tests/oracle/net.py), as Debian 12 has them; their steps are not compared.
#
# Area bad holds files that CPython refuses; their answer is where and, told but
# not compared, why:
#
#     at 3
#     error SyntaxError: ...
#
# Directives are comments in a program's first lines:
#
#     # oracle: --wait-coroutines   flags for the oracle
#     # oracle: gevent              the real gevent, on the real clock: it sleeps
#                                   little; steps are not compared
#     # oracle: real                CPython itself, on the real clock: processes
#     # not: steps                  steps are not compared
package Programs;

use strict;
use warnings;
use Exporter 'import';
use File::Basename qw(basename dirname);
use File::Glob 'bsd_glob';
use File::Spec;
use File::Temp;
use POSIX ();
use Storable ();

our @EXPORT_OK = qw($TOP all_programs answer_file first_difference has_clients
    in_parallel is_of_other_release normalise our_answer oracle_answer python311
    read_file run_limited tail thinned ticktape);

our $TOP = dirname(dirname(File::Spec->rel2abs(__FILE__)));
my $FOLDER = "$TOP/tests/programs";
my $NET = "$TOP/tests/oracle/net.py";
my $CLIENTS_PYTHON = '/usr/bin/python3';
my $VRUN = "$TOP/tests/oracle/vrun.py";

# Seconds until what hangs is killed.  Generous: sanitizers slow things down,
# and the machine may be busy.
my $LIMIT = 20;

# More than this is no small program: it should print less, or say "not: steps".
my $LONGEST_ANSWER = 5000;

# True if only a part of what is alike is to be run: with the sanitizers, which
# are slow, unless the variable ALL_PROGRAMS is set.
sub runs_a_part {
    return (ticktape() // '') =~ m{/asan/} && !$ENV{ALL_PROGRAMS};
}

# ITEMS, or where only a part is run one in three, the same ones each time.
sub thinned {
    my (@items) = @_;
    return runs_a_part() ? @items[grep { $_ % 3 == 0 } 0 .. $#items] : @items;
}

# Every program as "AREA/NAME", or those that match the variable PROGRAMS; of
# all of them only a part, where that is enough, the same ones each time.
sub all_programs {
    my @names = map { s{^\Q$FOLDER\E/(.*)\.py$}{$1}r }
        grep { basename($_) !~ /^mod_/ } bsd_glob("$FOLDER/*/*.py");
    my $only = $ENV{PROGRAMS};
    my $some = runs_a_part() && !defined $only;
    return grep { (!defined $only || /$only/)
                      && (!$some || unpack('%32C*', $_) % 3 == 0) }
        sort @names;
}

sub answer_file {
    my ($program) = @_;
    return "$FOLDER/$program.want";
}

# The binary under test; undef while the project has no program yet.
sub ticktape {
    return if !-e "$TOP/tui/main.c";
    return $ENV{TICKTAPE} // "$TOP/.build/dev/ticktape";
}

sub read_file {
    my ($file) = @_;
    open my $in, '<:raw', $file or return;
    local $/;
    return scalar(<$in>) // '';
}

# What a program's head says: {oracle => [FLAG...], not => {WHAT => 1}}.
sub directives {
    my ($program) = @_;
    my %said = (oracle => [], not => {});
    open my $in, '<:raw', "$FOLDER/$program.py" or die "$program: $!\n";
    while (<$in>) {
        last if $. > 10;
        $said{oracle} = [split ' ', $1] if /^# oracle:(.*)/;
        $said{not}{$_} = 1 for /^# not:(.*)/ ? split(' ', $1) : ();
    }
    return \%said;
}

# Runs COMMAND in FOLDER without input; what it gave is {exit, out, err}, where
# exit is a number or "killed by signal N".  The alarm outlives exec; the limit
# on file size (32 MB) stops a runaway that prints.
sub run_limited {
    my ($folder, @command) = @_;
    my $seconds = $LIMIT;
    my ($out, $err) = (File::Temp->new, File::Temp->new);
    my $pid = fork // die "fork: $!\n";
    if (!$pid) {
        chdir $folder
            and open(STDIN, '<', '/dev/null')
            and open(STDOUT, '>&', $out)
            and open(STDERR, '>&', $err)
            or POSIX::_exit(126);
        alarm $seconds;
        no warnings 'exec';
        exec '/bin/sh', '-c', 'ulimit -f 65536; exec "$@"', 'sh', @command;
        POSIX::_exit(127);
    }
    waitpid $pid, 0;
    my $signal = $? & 127;
    my $exit = !$signal ? $? >> 8
        : $signal == POSIX::SIGALRM() ? "killed after $seconds seconds"
        : "killed by signal $signal";
    return {exit => $exit, out => read_file($out->filename),
        err => read_file($err->filename)};
}

# Addresses differ from run to run, and the times that gevent's hub writes.
sub normalise {
    my ($text) = @_;
    $text =~ s/\b\d{4}(?:-\d\d){2}T\d\d(?::\d\d){2}Z(?= [<(])/(time)/g;
    $text =~ s/\bat 0x[0-9a-fA-F]+/at 0x.../g;
    $text =~ s/\b0x7f[0-9a-f]{10}\b/0x.../g;
    return $text;
}

# The last [count] lines of [text] that are not blank, one by default.
sub tail {
    my ($text, $count) = @_;
    my @lines = grep { /\S/ } split /\n/, $text;
    splice @lines, 0, -($count // 1) if @lines > ($count // 1);
    return join "\n", @lines;
}

# The answer as text, of what run_limited gave and the lines "TIME step NAME".
sub answer_text {
    my ($run, @steps) = @_;
    my $text = "exit $run->{exit}\n";
    my $last = tail($run->{err});
    $text .= "err $last\n" if $last ne '';
    for (split /^/, $run->{out}) {
        $text .= /\n\z/ ? "out $_" : "unended out $_\n";
    }
    for (@steps) {
        $text .= "step $1 $2\n" if /^(\d+\.\d{9}) step (.*)/;
    }
    return normalise($text);
}

# What CPython says to FILE, which it refuses.  Text that is not UTF-8 it
# places in the message, with the whole path.
sub refusal_text {
    my ($file, $run) = @_;
    my $error = tail($run->{err}) =~ s{\S*/\Q$file\E}{$file}r;
    my @lines = $run->{err} =~ /^ *File ".*", line (\d+)/mg;
    @lines = $error =~ / on line (\d+)/ if !@lines;
    die "CPython does not refuse it\n"
        if $error !~ /^(?:Syntax|Indentation|Tab|Memory|Recursion)Error\b/;
    return sprintf "at %d\nerror %s\n", $lines[-1] // 0, $error;
}

# CPython 3.11's executable, or undef.  Asked for by sys.executable, because a
# version manager's stand-in costs more than the program.
my ($python, $release);
sub python311 {
    return $python if defined $python;
    my $ask = 'import sys; print("%d.%d.%d %s" % (*sys.version_info[:3], '
        . 'sys.executable))';
    for my $name (grep { defined } $ENV{PYTHON}, 'python3', 'python3.11') {
        my $said = run_limited($TOP, $name, '-c', $ask)->{out};
        next if $said !~ /^(3\.11\.\d+) (.*)$/m;
        ($release, $python) = ($1, $2);
        return $python;
    }
    return;
}

# In these the releases of 3.11 differ (Debian 12 has 3.11.2): the answers kept are
# those of 3.11.7.
my %OF_RELEASE = map { $_ => 1 } qw(
    bad/null_byte bad/null_byte_in_string coro/aclose_thrown_first
    exceptions/kept_by_exits exceptions/kept_while_closing loop/own_create_task
    modules/enum_corners modules/secrets_shapes modules/unittest_mock_async
    modules/unittest_mock_calls modules/unittest_mock_patches
    modules/unittest_suites_and_loaders streams/cancelled streams/shutdown
    streams/waiting_tasks tasks/task_group_mistakes tasks/timeout_block
    tasks/timeout_reschedule
);

# True if the Python at hand is not the one to ask about PROGRAM.
sub is_of_other_release {
    my ($program) = @_;
    return $OF_RELEASE{$program} && python311() && $release ne '3.11.7';
}

# True if Debian 12's Python and its clients of the network are here.
sub has_clients {
    return run_limited($TOP, $CLIENTS_PYTHON, '-c', 'import requests, aiohttp, '
        . 'httpx; print(requests.__version__, aiohttp.__version__, '
        . 'httpx.__version__)')->{out} eq "2.28.1 3.8.4 0.23.3\n";
}

# Python 3.11 that has gevent, which need not be the same; or undef.
my $gevent_python;
sub python_gevent {
    return $gevent_python if defined $gevent_python;
    for my $name (grep { defined } python311(), '/usr/bin/python3') {
        my $said = run_limited($TOP, $name, '-c', 'import gevent, sys; '
            . 'print("%d.%d" % sys.version_info[:2])')->{out};
        return $gevent_python = $name if $said =~ /^3\.11$/m;
    }
    return;
}

sub needs_gevent {
    my ($said) = @_;
    return grep { $_ eq 'gevent' } @{$said->{oracle}};
}

# The answer of the real gevent; where it is not installed, the one kept.
sub gevent_answer {
    my ($program) = @_;
    my ($folder, $file) = place_of($program);
    if (!python_gevent()) {
        return read_file(answer_file($program))
            // die "no Python here has gevent\n";
    }
    my $run = run_python(python_gevent(), $folder, $file);
    die "$run->{exit}\n" if $run->{exit} =~ /^killed/;
    return answer_text($run);
}

# Runs the oracle's command without what the user's environment may change.
sub run_python {
    my ($python, $folder, @arguments) = @_;
    local %ENV = %ENV;
    delete @ENV{grep { /^(?:PYTHON|LC_|LANG|COLUMNS|LINES)/ } keys %ENV};
    @ENV{qw(LC_ALL PYTHONHASHSEED PYTHONDONTWRITEBYTECODE)} = ('C.UTF-8', 0, 1);
    return run_limited($folder, $python, @arguments);
}

# The answer that CPython gives now; dies, saying why, when it has none that
# can be kept.
sub oracle_answer {
    my ($program) = @_;
    my ($folder, $file) = place_of($program);
    return refusal_text($file, run_python(python311(), $folder, $file))
        if $program =~ m{^bad/};

    return answer_text(run_limited($folder, $CLIENTS_PYTHON, $NET, $file))
        if $program =~ m{^clients/};

    my $said = directives($program);
    return gevent_answer($program) if needs_gevent($said);
    my @flags = @{$said->{oracle}};
    my $is_real = "@flags" eq 'real';
    my $log = File::Temp->new;
    my $run = run_python(python311(), $folder,
        $is_real ? '-u' : ($VRUN, '--log', $log->filename, @flags), $file);
    die "$run->{exit}\n" if $run->{exit} =~ /^killed/;
    die tail($run->{err}) . "\n" if $run->{err} =~ /^vrun: deadlock/m;
    my @steps = $said->{not}{steps} ? ()
        : split /\n/, read_file($log->filename);
    my $text = answer_text($run, @steps);
    my $long = $text =~ tr/\n//;
    die "an answer of $long lines\n" if $long > $LONGEST_ANSWER;
    return $text;
}

# The answer that ticktape gives, and its stderr.  Of a bad file: the line it
# names, if it refuses it as it should.
sub our_answer {
    my ($program) = @_;
    my ($folder, $file) = place_of($program);
    my $run = run_limited($folder, ticktape(), 'run', $file);
    if ($program =~ m{^bad/}) {
        my $check = run_limited($folder, ticktape(), 'check', $file);
        return (our_refusal($file, $run, $check), $run->{err});
    }

    my @steps;
    my $said = directives($program);
    if (!$said->{not}{steps} && !needs_gevent($said)
        && "@{$said->{oracle}}" ne 'real' && $program !~ m{^clients/}) {
        my $order = run_limited($folder, ticktape(), 'order', $file);
        @steps = split /\n/, $order->{out};
    }
    return (answer_text($run, @steps), $run->{err});
}

# "at N\n" if both run and check end with 65 and name the line N, else what
# they did.
sub our_refusal {
    my ($file, @runs) = @_;
    my @lines;
    for my $run (@runs) {
        return "exit $run->{exit}, not 65\n" if $run->{exit} ne '65';
        return "no line named\n"
            if $run->{err} !~ /^ticktape: \Q$file\E:(\d+): /m;
        push @lines, $1;
    }
    return "run says line $lines[0], check line $lines[1]\n"
        if $lines[0] != $lines[1];
    return "at $lines[0]\n";
}

sub place_of {
    my ($program) = @_;
    return (dirname("$FOLDER/$program"), basename($program) . '.py');
}

# Where [got] and [want] part, told in a few lines; undef if nowhere.
sub first_difference {
    my ($got, $want) = @_;
    return if $got eq $want;
    my @got = split /\n/, $got;
    my @want = split /\n/, $want;
    my $at = 0;
    $at++ while $at < @got && $at < @want && $got[$at] eq $want[$at];
    my $before = $at > 0 ? "   after: $got[$at - 1]\n" : '';
    return sprintf "line %d of the answer\n%s     got: %s\nexpected: %s",
        $at + 1, $before, $got[$at] // '(end)', $want[$at] // '(end)';
}

# What [work] returns (one value) for each of [items], in order; done by as many
# processes as there are processors.
sub in_parallel {
    my ($work, @items) = @_;
    my $count = `getconf _NPROCESSORS_ONLN 2>/dev/null` || 2;
    my (@kids, @results);
    for my $kid (0 .. $count - 1) {
        my $file = File::Temp->new;
        my @mine = grep { $_ % $count == $kid } 0 .. $#items;
        my $pid = fork // die "fork: $!\n";
        if (!$pid) {
            Storable::nstore([map { $work->($items[$_]) } @mine],
                $file->filename);
            POSIX::_exit(0);
        }
        push @kids, [$pid, $file, @mine];
    }
    for (@kids) {
        my ($pid, $file, @mine) = @$_;
        waitpid $pid, 0;
        die "a process of the tests died\n" if $?;
        @results[@mine] = @{Storable::retrieve($file->filename)} if @mine;
    }
    return @results;
}

1;
