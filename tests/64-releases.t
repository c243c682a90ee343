#!/usr/bin/perl
# 64-releases.t - who runs a program for a newer or an older Python is told so, and
# what to write instead; who makes an ordinary mistake is not.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Bounded qw(bounded_text);
use Programs qw($TOP read_file ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
-x ticktape() or BAIL_OUT(ticktape() . ' is not built');

# What is written to stderr about PROGRAM's release; "" where nothing is.
sub noted {
    my ($program) = @_;
    my $r = bounded_text($program);
    isnt($r->{exit}, '0', 'it does not run');
    return join '', $r->{err} =~ /^(ticktape: .*is (?:new in|gone since) .*\n|    instead: .*\n)/mg;
}

sub is_newer {
    my ($what, $minor, $program) = @_;
    like(noted($program), qr/\Aticktape: \Q$what\E is new in Python 3\.$minor; ticktape follows 3\.11\n/,
        $what);
    return;
}

sub is_gone {
    my ($what, $minor, $program) = @_;
    like(noted($program), qr/\Aticktape: \Q$what\E is gone since Python 3\.$minor; ticktape follows 3\.11\n    instead: /,
        $what);
    return;
}

sub is_ordinary {
    my ($name, $program) = @_;
    is(noted($program), '', "no note on $name");
    return;
}

# Each name of the table, as an attribute and as an import.
my $source = read_file("$TOP/sim/release.c");
while ($source =~ /^ +IN_(ASYNCIO|MODULE)\((?:"([\w.]+)", )?"(\w+)", (\d+)/mg) {
    my ($module, $name, $minor) = ($2 // 'asyncio', $3, $4);
    for ("import $module\nprint($module.$name)\n", "from $module import $name\n") {
        $minor > 11 ? is_newer("$module.$name", $minor, $_) : is_gone("$module.$name", $minor, $_);
    }
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

is_gone("Task.$_()", 9, "import asyncio\nasyncio.Task.$_()\n") for qw(all_tasks current_task);
is_gone("'yield from' of a lock", 9, <<'PROGRAM');
import asyncio, types
@types.coroutine
def main(lock):
    with (yield from lock):
        pass
asyncio.run(main(asyncio.Lock()))
PROGRAM
for my $call ('sleep(1, X)', 'gather(X)', 'wait([], X)', 'wait_for(f, 1, X)', 'shield(f, X)',
    'start_server(f, X)', 'open_connection("", 1, X)') {
    my ($name) = $call =~ /(\w+)/;
    is_gone("the argument loop= of $name()", 10, "import asyncio\nasync def main():\n"
        . "    f = asyncio.get_running_loop().create_future()\n"
        . '    await asyncio.' . $call =~ s/X/loop=None/r . "\nasyncio.run(main())\n");
}
is_gone("the argument loop= of as_completed()", 10,
    "import asyncio\nfor one in asyncio.as_completed([], loop=None): pass\n");
is_gone("the argument loop= of $_()", 10, "import asyncio\nasyncio.$_(loop=None)\n")
    for qw(Queue Lock Event Condition Semaphore);
is_gone('Thread.isAlive()', 9, "import threading\nthreading.main_thread().isAlive()\n");
is_gone('time.clock()', 8, "import time\ntime.clock()\n");
is_gone('inspect.getargspec()', 11, "import inspect\ninspect.getargspec\n");
is_gone("collections.$_", 10, "import collections\ncollections.$_\n")
    for qw(Callable Iterable Iterator Mapping MutableMapping Sequence);
is_gone('collections.Mapping', 10, "from collections import Mapping\n");

is_ordinary('an attribute that no release has', "import asyncio\nasyncio.gahter\n");
is_ordinary('a method of another type', "[].shutdown()\n");
is_ordinary('an argument of another function', "def f(): pass\nf(loop_factory=1)\n");
is_ordinary('an argument loop= of its own function', "def f(): pass\nf(loop=1)\n");
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
