#!/usr/bin/perl
# 64-elsewhere.t - who imports a package that neither Python has nor the program
# is told so, and what there is instead; and who calls a builtin that reaches
# outside, by whatever name.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Bounded qw(bounded_text);
use Programs qw(ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
-x ticktape() or BAIL_OUT(ticktape() . ' is not built');

# What PROGRAM writes to stderr.
sub written {
    my ($program) = @_;
    return bounded_text($program)->{err};
}

my $note = qr/neither Python's own nor beside the program/;
like(written("import numpy as np\n"),
    qr/\Aticktape: module 'numpy' is $note: a package of Python alone can lie .*\nTraceback/,
    'a package is named before the traceback');
like(written("import numpy.linalg\n"), qr/named 'numpy'\n\z/, 'the last line is Python\'s');
like(written("from $_->[0] import x\n"), qr/\Aticktape: module '$_->[0]' is $note: .*$_->[1]/,
    "$_->[0], and what there is instead")
    for ['aiofiles', 'StringIO'], ['uvloop', 'leave it out'], ['async_timeout', 'asyncio.timeout'],
        ['typing_extensions', 'typing has'];
unlike(written($_->[1]), $note, "no note on $_->[0]")
    for ['what is caught', "try: import numpy\nexcept ImportError: print(1)\n"],
        ['a part of a module', "import math.numbers\n"],
        ['another error', "raise ImportError(name='numpy')\n"];
like(written($_), qr/\(ticktape does not provide it\)\n\z/, (split /\n/)[0])
    for "from aiohttp import web\n", "import aiohttp.web\n", "import aiohttp\naiohttp.WSMsgType\n",
        "import httpx\nhttpx.MockTransport\n";
like(written("f = $_->[0]\nf('x')\n"), qr/RuntimeError: ticktape does not provide $_->[1]\n\z/,
    "$_->[0] by another name")
    for ['open', 'open\(\): a scenario reads no file'], ['exec', 'exec\(\): a scenario runs no text'],
        ['input', 'input\(\): nobody types into a scenario'], ['complex', 'complex\(\)'],
        ['memoryview', 'memoryview\(\)'];
done_testing();
