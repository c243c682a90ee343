#!/usr/bin/perl
# 64-newer.t - who runs a program for a newer Python is told so, and what to
# write instead; who makes an ordinary mistake is not.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Bounded qw(bounded);
use File::Temp;
use Programs qw($TOP read_file ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
-x ticktape() or BAIL_OUT(ticktape() . ' is not built');

my $folder = File::Temp->newdir;

# What is written to stderr about PROGRAM being newer; "" where nothing is.
sub noted {
    my ($program) = @_;
    my $file = "$folder/newer.py";
    open my $out, '>:raw', $file or die "$file: $!\n";
    print $out $program;
    close $out or die "$file: $!\n";
    my $r = bounded('run', $file);
    isnt($r->{exit}, '0', 'it does not run');
    return join '', $r->{err} =~ /^(ticktape: .*is new in .*\n|    instead: .*\n)/mg;
}

sub is_newer {
    my ($what, $minor, $program) = @_;
    like(noted($program), qr/\Aticktape: \Q$what\E is new in Python 3\.$minor; ticktape follows 3\.11\n/,
        $what);
    return;
}

sub is_ordinary {
    my ($name, $program) = @_;
    is(noted($program), '', "no note on $name");
    return;
}

# Each name of the table, as an attribute and as an import.
my $source = read_file("$TOP/sim/newer.c");
while ($source =~ /^ +IN_(ASYNCIO|MODULE)\((?:"([\w.]+)", )?"(\w+)", (\d+)/mg) {
    my ($module, $name, $minor) = ($2 // 'asyncio', $3, $4);
    is_newer("$module.$name", $minor, "import $module\nprint($module.$name)\n");
    is_newer("$module.$name", $minor, "from $module import $name\n");
}
while ($source =~ /^ +MODULE\("([\w.]+)", (\d+)\)/mg) {
    is_newer("module $1", $2, "import $1\n");
}

my $main = "import asyncio\nasync def main():\n";
is_newer('Queue.shutdown()', 13, "$main    asyncio.Queue().shutdown()\nasyncio.run(main())\n");
is_newer('Queue.shutdown()', 13, "import queue\nqueue.SimpleQueue\nqueue.Queue().shutdown()\n");
is_newer('Task.get_context()', 12, "$main    asyncio.current_task().get_context()\nasyncio.run(main())\n");
is_newer('asyncio.run(loop_factory=)', 12, "${main}    pass\nasyncio.run(main(), loop_factory=None)\n");
is_newer('asyncio.Task(eager_start=)', 12,
    "$main    asyncio.Task(main(), eager_start=True)\nasyncio.run(main())\n");
is_newer('create_task(eager_start=)', 14, <<'PROGRAM');
import asyncio
async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(1), eager_start=True)
asyncio.run(main())
PROGRAM
is_newer("'async for' over asyncio.as_completed()", 13, <<'PROGRAM');
import asyncio
async def main():
    async for one in asyncio.as_completed([asyncio.sleep(1)]):
        pass
asyncio.run(main())
PROGRAM
is_newer("'with variable.set(...)'", 14, <<'PROGRAM');
from contextvars import ContextVar
with ContextVar("v").set(1):
    pass
PROGRAM

my $quotes = 'an f-string whose braces hold its own quotes, or a backslash,';
is_newer($quotes, 12, q(print(f"{", ".join([])}")) . "\n");
is_newer($quotes, 12, q(print(f'{x['a']}')) . "\n");
is_newer($quotes, 12, q(print(f'{"\n".join([])}')) . "\n");
is_newer("the statement 'type'", 12, "type Point = tuple[int, int]\n");
is_newer("the statement 'type'", 12, "type Pair[T] = tuple[T, T]\n");
is_newer("a function's own type parameter", 12, "def first[T](items): pass\n");
is_newer("a function's own type parameter", 12, "class A:\n    async def first[T](items): pass\n");
is_newer("a class's own type parameter", 12, "class Box[T]:\n    pass\n");
is_newer("'except' with several types and no parentheses", 14,
    "try:\n    pass\nexcept ValueError, TypeError:\n    pass\n");

is_ordinary('an attribute that no release has', "import asyncio\nasyncio.gahter\n");
is_ordinary('a method of another type', "[].shutdown()\n");
is_ordinary('an argument of another function', "def f(): pass\nf(loop_factory=1)\n");
is_ordinary('text that only looks like it',
    "raise ValueError(\"module 'asyncio' has no attribute 'EventLoop'\")\n");
is_ordinary('async for over another generator', <<'PROGRAM');
import asyncio
async def main():
    async for one in (n for n in "ab"):
        pass
asyncio.run(main())
PROGRAM
is_ordinary('an f-string without an end', qq(print(f"{x", y)\n));
is_ordinary('a type that is a name', "type X\n");
is_ordinary('a function without parentheses', "def f: pass\n");

done_testing();
