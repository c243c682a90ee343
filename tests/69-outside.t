#!/usr/bin/perl
# 69-outside.t - a run makes no real thread, socket or process, and opens no
# file but its own: as the kernel's calls show, traced by strace.
# once: what it looks at does not depend on how the program was built.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Bounded qw(is_sanitized read_cases);
use File::Temp;
use Programs qw($TOP all_programs in_parallel read_file ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
-x ticktape() or BAIL_OUT(ticktape() . ' is not built');
plan skip_all => 'a sanitizer makes calls of its own' if is_sanitized();

# Everything that makes a process or thread, names a socket or opens a file.
my $CALLS = 'process,network,open,openat,creat,kill,pidfd_open,memfd_create';

# The calls that COMMAND makes, one a line; undef if they cannot be traced.
sub calls_of {
    my (@command) = @_;
    my $log = File::Temp->new;
    open my $null, '>', '/dev/null' or die "/dev/null: $!\n";
    my $pid = fork // die "fork: $!\n";
    if (!$pid) {
        open STDIN, '<', '/dev/null';
        open STDOUT, '>&', $null;
        open STDERR, '>&', $null;
        alarm 120;
        exec 'strace', '-f', '-qq', '-e', "trace=$CALLS", '-e',
            'signal=none', '-o', $log->filename, @command;
        exit 127;
    }
    waitpid $pid, 0;
    my $calls = read_file($log->filename);
    return $calls =~ /^\d+ +execve/ ? $calls : undef;
}

plan skip_all => 'strace is not there, or may not trace'
    if !defined calls_of(ticktape(), '--version');

# The calls of a run of FILE that it should not make.  What it imports may be
# looked for, and read, beside it.
sub bad_calls {
    my ($file, @flags) = @_;
    my @calls = grep { !m{\bopenat\(AT_FDCWD, "/(etc/ld|lib|usr/lib)} }
        split /\n/, calls_of(ticktape(), 'run', @flags, $file) // 'nothing';
    shift @calls if $calls[0] =~ /^\d+ +execve\(/;
    my ($dir) = $file =~ m{^(.*)/};
    return join "\n", grep {
        !/\bexit(_group)?\(/ && !/openat\(AT_FDCWD, "\Q$file\E", O_RDONLY/
            && !m{openat\(AT_FDCWD, "\Q$dir\E/[\w/]+\.py", O_RDONLY\) = }
    } @calls;
}

my @cases = read_cases(do { local $/; <DATA> });
my @runs = map {
    my $file = File::Temp->new(SUFFIX => '.py');
    print $file $_->{text};
    close $file;
    [$_->{name}, $file->filename, $file, split ' ', $_->{flags}];
} @cases;
push @runs, map { [$_, "$TOP/tests/programs/$_.py", undef] }
    grep { m{^(threads|network|processes)/} } all_programs();
my @bad = in_parallel(sub {
    my ($name, $file, undef, @flags) = @{$_[0]};
    return bad_calls($file, @flags);
}, @runs);
plan tests => scalar @runs;
is($bad[$_], '', "$runs[$_][0]: nothing outside is touched") for 0 .. $#runs;

__DATA__
=== relative imports look at nothing above the program
try:
    from ...above import x
except ImportError:
    pass
=== processes
import multiprocessing
if __name__ == "__main__":
    p = multiprocessing.Process(target=print, args=("child",))
    p.start()
    p.join()

=== computing in threads
# flags: --cpu 1ms
import threading
def job():
    for i in range(20000): pass
for _ in range(3): threading.Thread(target=job).start()

=== what is refused when it is met
import asyncio, os
async def main():
    for name in "open_connection", "create_subprocess_shell":
        try: await getattr(asyncio, name)("ls")
        except Exception as e: print(type(e))
for f in (lambda: getattr(os, "system")("ls"), lambda: getattr(os, "fork")(),
          lambda: globals()["__builtins__"]["open"]("/etc/passwd")):
    try: f()
    except BaseException as e: print(type(e))
asyncio.run(main())
