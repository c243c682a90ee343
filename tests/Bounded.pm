# Bounded.pm - runs ticktape on files that mean no good: with little memory and
# little time, and says how it went.
#
# A Case is {name, flags, exit, err, out, once, text}: a program, the options it is
# run with, and what is expected; read_cases() takes them from text like
#
#     === a loop that never ends
#     # exit: 70
#     # err: the program runs and runs
#     while True: pass
#
# where `err` and `out` are patterns (`out` of the whole output), `flags` are
# options of `run`, `once` says why the sanitizers need not see it, and all but
# the name and the program may be missing.
package Bounded;

use strict;
use warnings;
use Exporter 'import';
use File::Temp;
use POSIX ();
use Programs qw(in_parallel read_file tail ticktape);
use Test::More;

our @EXPORT_OK = qw(bounded bounded_text check_cases failure is_sanitized read_cases);

# What a run may use: seconds of processor time, kilobytes of address space.
my ($SECONDS, $KILOBYTES) = (20, 4 << 20);

# A program under a sanitizer needs more: terabytes that it only reserves.
my $sanitized;
sub is_sanitized {
    $sanitized //= read_file(ticktape()) =~ /__asan_init|__ubsan_handle/ || 0;
    return $sanitized;
}

# Runs ticktape with ARGUMENTS: {exit, out, err}, where exit is a number or
# "killed by signal N".
sub bounded {
    my (@arguments) = @_;
    my ($out, $err) = (File::Temp->new, File::Temp->new);
    my $seconds = $SECONDS * (is_sanitized() ? 15 : 1);
    my $limits = "ulimit -f 65536; ulimit -t $seconds; ulimit -c 0";
    $limits .= "; ulimit -v $KILOBYTES" if !is_sanitized();
    my $pid = fork // die "fork: $!\n";
    if (!$pid) {
        open(STDIN, '<', '/dev/null')
            and open(STDOUT, '>&', $out)
            and open(STDERR, '>&', $err)
            or POSIX::_exit(126);
        no warnings 'exec';
        exec '/bin/sh', '-c', "$limits; exec \"\$@\"", 'sh', ticktape(),
            @arguments;
        POSIX::_exit(127);
    }
    waitpid $pid, 0;
    my $signal = $? & 127;
    return {exit => $signal ? "killed by signal $signal" : $? >> 8,
        out => read_file($out->filename), err => read_file($err->filename)};
}

# The same of `run` with OPTIONS on a program, given as TEXT; what names its file
# in stderr is FILE.
sub bounded_text {
    my ($text, @options) = @_;
    my $file = File::Temp->new(SUFFIX => '.py');
    binmode $file;
    print $file $text;
    close $file;
    my $r = bounded('run', @options, $file->filename);
    $r->{err} =~ s/\Q${\ $file->filename}\E/FILE/g;
    return $r;
}

sub read_cases {
    my ($text) = @_;
    my @cases;
    for my $part (split /^=== /m, $text) {
        next if $part !~ /\S/;
        my ($name, $program) = split /\n/, $part, 2;
        my %case = (name => $name, exit => 0, flags => '', text => $program);
        while ($program =~ /^# (exit|err|out|flags|once): ?(.*)\n/mg) {
            $case{$1} = $2;
        }
        push @cases, \%case;
    }
    return @cases;
}

# What is wrong with the run R of CASE, or undef.
sub failure {
    my ($case, $r) = @_;
    my $ends = "\nstderr ends:\n" . tail($r->{err}, 4);
    return "exit $r->{exit}, not $case->{exit}$ends"
        if $r->{exit} ne $case->{exit};
    for my $what (grep { defined $case->{$_} } qw(err out)) {
        my $pattern = $what eq 'out' ? qr/\A(?:$case->{out})\n?\z/
            : qr/$case->{err}/;
        return "$what is not like $case->{$what}: "
            . substr($r->{$what}, 0, 300) . $ends if $r->{$what} !~ $pattern;
    }
    return "blocks are left$ends" if $r->{err} =~ /blocks left/;
    return;
}

# Runs the programs of CASES, some at a time, and tells Test::More.
sub check_cases {
    my (@cases) = @_;
    my @failures = in_parallel(sub {
        my ($case) = @_;
        my $r = bounded_text($case->{text}, split ' ', $case->{flags});
        return scalar failure($case, $r);
    }, @cases);
    for my $i (0 .. $#cases) {
        ok(!defined $failures[$i], $cases[$i]{name}) or diag($failures[$i]);
    }
    return;
}

1;
