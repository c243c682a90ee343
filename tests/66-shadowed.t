#!/usr/bin/perl
# 66-shadowed.t - a file beside the scenario goes before a standard module of
# its name, as the script's folder does in CPython, which is asked too.
use strict;
use warnings;
use File::Temp 'tempdir';
use FindBin;
use lib $FindBin::RealBin;
use Programs qw(python311 ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();

my $dir = tempdir(CLEANUP => 1);

sub write_file {
    my ($name, $text) = @_;
    open my $out, '>', "$dir/$name.py" or die "$name: $!\n";
    print $out $text;
    close $out or die "$name: $!\n";
}

# What a run prints, and the last line of what it complains of.
sub said {
    my ($command) = @_;
    my $out = `cd $dir && $command 2>err`;
    open my $in, '<', "$dir/err" or die "err: $!\n";
    my @lines = <$in>;
    return $out . ($lines[-1] // '');
}

sub check {
    my ($file, $want, $what) = @_;
    my @runs = (ticktape() . ' run', python311() // ());
    is(said("$_ $file.py"), $want, "$what ($_)") for @runs;
}

write_file(http => 'def get(url): return f"{__name__} got {url}"');
write_file(ftplib => 'def connect(): return "a module of its own"');
write_file(time => 'print("never")');
write_file(queue => "import queue\nqueue.Queue()\n");
write_file(main => <<'END');
import asyncio
import http
import time
from http import get
from ftplib import connect
import sys
print(get("it"), connect(), sys.modules["http"] is http, time.time() > 0)
for name in "http.client", "http.HTTPStatus":
    try:
        if name == "http.client":
            import http.client
        else:
            http.HTTPStatus
    except (ImportError, AttributeError) as exc:
        print(exc)
END
check('main', <<'END', 'modules of its own');
http got it a module of its own True True
No module named 'http.client'; 'http' is not a package
module 'http' has no attribute 'HTTPStatus'
END
check('queue', "AttributeError: partially initialized module 'queue' has no "
    . "attribute 'Queue' (most likely due to a circular import)"
    . ". Did you mean: 'queue'?\n", 'a program that is called as what it imports');

# What the library itself needs it has all the same.
write_file(random => 'def dice(): return 4');
write_file(logging => 'def info(text): print("noted:", text)');
write_file(library => <<'END');
import asyncio, logging, random
async def main():
    asyncio.get_running_loop().call_soon(lambda: [].pop())
    print(await asyncio.to_thread(random.dice), hasattr(random, "random"))
    logging.info("ends")
asyncio.run(main())
END
is(said(ticktape() . ' run library.py'),
    "4 False\nnoted: ends\nIndexError: pop from empty list\n",
    'the library has its own');
done_testing();
