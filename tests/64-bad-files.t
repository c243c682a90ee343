#!/usr/bin/perl
# 64-bad-files.t - files that are no scenarios, and wrong command lines: a
# message, the right exit status, and an end in bounded time and memory.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Bounded qw(bounded);
use File::Temp;
use Programs qw($TOP tail run_limited ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
-x ticktape() or BAIL_OUT(ticktape() . ' is not built');

my $folder = File::Temp->newdir;
my $file = "$folder/bad.py";

sub write_file {
    my ($text) = @_;
    open my $out, '>:raw', $file or die "$file: $!\n";
    print $out $text;
    close $out or die "$file: $!\n";
    return;
}

# `ticktape ARGUMENTS` ends with EXIT and stderr is like ERR (FILE stands for
# the file).
sub ends_with {
    my ($name, $exit, $err, @arguments) = @_;
    my $r = bounded(@arguments);
    $r->{err} =~ s/\Q$file\E/FILE/g;
    ok($r->{exit} eq $exit && $r->{err} =~ $err, $name)
        or diag("exit $r->{exit}, expected $exit; stderr ends:\n",
            substr(tail($r->{err}, 4), 0, 600));
    return;
}

# The text as a file: run and check end alike.
sub refused {
    my ($name, $err, $text) = @_;
    write_file($text);
    ends_with($name, 65, $err, 'check', $file);
    ends_with("$name, run", 65, $err, 'run', $file);
    return;
}

sub runs {
    my ($name, $text) = @_;
    write_file($text);
    ends_with($name, 0, qr/\A\z/, 'run', $file);
    return;
}

# One or the other, but an end: CPython's own limits differ.
sub survives {
    my ($name, $text) = @_;
    write_file($text);
    my $r = bounded('check', $file);
    ok($r->{exit} eq '0' || $r->{exit} eq '65' && $r->{err} =~ /^ticktape: /,
        $name) or diag("exit $r->{exit}: ", substr($r->{err}, 0, 300));
    return;
}

# --- text that is no program ---------------------------------------------------

refused('10 MB of opening brackets', qr/^ticktape: FILE:1: SyntaxError: too many nested parentheses/,
    '[' x 10_000_000);
refused('10 MB of closing brackets', qr/^ticktape: FILE:1: SyntaxError: unmatched '\]'/,
    ']' x 10_000_000);
refused('100 000 nested parentheses', qr/^ticktape: FILE:1: SyntaxError: too many nested parentheses/,
    'x = ' . '(' x 100_000 . '1' . ')' x 100_000 . "\n");
refused('a null byte', qr/^ticktape: FILE:2: .*null byte/,
    "x = 1\ny = \0 2\n");
refused('nothing but null bytes', qr/^ticktape: FILE:1: .*null byte/,
    "\0" x 100_000);
refused('invalid UTF-8', qr/^ticktape: FILE:2: SyntaxError: Non-UTF-8 code starting with/,
    "x = 1\ny = '\xff\xfe'\n");
refused('a binary', qr/^ticktape: FILE:\d+: \w*Error/,
    "\x7fELF\x02\x01\x01" . join '', map { chr(($_ * 7919) % 256) } 1 .. 5000);
refused('an unended string', qr/^ticktape: FILE:1: SyntaxError: unterminated string literal/,
    "x = 'abc\n");
refused('an unended triple string', qr/^ticktape: FILE:1: SyntaxError: unterminated triple-quoted/,
    "x = '''" . "abc\n" x 100_000);
refused('bad indentation', qr/^ticktape: FILE:3: IndentationError: unexpected indent/,
    "x = 1\n\n    y = 2\n");
refused('tabs against spaces', qr/^ticktape: FILE:3: TabError: /,
    "if 1:\n        x = 1\n\ty = 2\n");
refused('too many levels of indentation', qr/^ticktape: FILE:101: IndentationError: too many levels/,
    join('', map { ' ' x $_ . "if 1:\n" } 0 .. 5_000) . ' ' x 5_001 . "pass\n");
refused('a line of 5 MB', qr/^ticktape: FILE:1: SyntaxError: /,
    'x = ' . '1 + ' x 1_250_000 . "\n");

survives('100 000 times minus', 'x = ' . '-' x 100_000 . "1\n");
survives('100 000 times not', 'x = ' . 'not ' x 100_000 . "1\n");
survives('100 000 times **', 'x = ' . '1**' x 100_000 . "1\n");
survives('100 000 times +', 'x = ' . '1 + ' x 100_000 . "1\n");
survives('100 000 times and', 'x = ' . '1 and ' x 100_000 . "1\n");
survives('100 000 comparisons', 'x = ' . '1 < ' x 100_000 . "1\n");
survives('100 000 conditionals', 'x = ' . '1 if 1 else ' x 100_000 . "1\n");
survives('100 000 attributes', 'x = a' . '.b' x 100_000 . "\n");
survives('100 000 calls of calls', 'x = a' . '()' x 100_000 . "\n");
survives('100 000 lambdas', 'x = ' . 'lambda: ' x 100_000 . "1\n");
survives('100 000 awaits', "async def f():\n    " . 'await ' x 100_000 . "x\n");
survives('100 000 targets', 'x = ' x 100_000 . "1\n");
survives('100 000 elifs', "if 1: pass\n" . "elif 1: pass\n" x 100_000);
survives('100 000 decorators', "\@a\n" x 100_000 . "def f(): pass\n");
survives('150 nested brackets', 'x = ' . '[' x 150 . ']' x 150 . "\n");
survives('150 nested comprehensions',
    'x = ' . '[' x 150 . 'i' . ' for i in y]' x 150 . "\n");
survives('nested f-strings', do {
    my $text = 'x';
    $text = "f'{$text}'" =~ s/'/\\'/gr for 1 .. 12;
    "x = $text\n";
});
survives('a format in a format in a format', "x = f'{1:{2:{3:{4:{5}}}}}'\n");
survives('95 nested functions',
    join('', map { ' ' x $_ . "def f$_():\n" } 0 .. 94) . ' ' x 95 . "pass\n");
survives('90 nested loops',
    join('', map { ' ' x $_ . "for i in x:\n" } 0 .. 89) . ' ' x 90 . "pass\n");
survives('90 nested classes',
    join('', map { ' ' x $_ . "class C:\n" } 0 .. 89) . ' ' x 90 . "pass\n");
survives('300 nested patterns',
    "match x:\n    case " . '[' x 150 . ']' x 150 . ": pass\n");

# --- odd, but programs -----------------------------------------------------------

runs('an empty file', '');
runs('nothing but a comment, without a newline', '# nothing');
runs('lines that end with CR only', "x = 1\rassert x == 1\r");
runs('a byte order mark', "\xef\xbb\xbfx = 1\n");
runs('a line of 5 MB that means something', 'x = "' . 'a' x 5_000_000 . "\"\n");
runs('100 000 functions', join '', map { "def f$_(x): return x\n" } 1 .. 100_000);
runs('100 000 lines', "x = 1\n" x 100_000);
runs('a list of 300 000 numbers', 'x = [' . '1, ' x 300_000 . "]\n");

# --- files that are none -------------------------------------------------------------

ends_with('a folder', 65, qr/^ticktape: \Q$folder\E: Is a directory$/, 'run', "$folder");
ends_with('no such file', 65, qr/^ticktape: \S+none\.py: No such file or directory$/,
    'run', "$folder/none.py");
SKIP: {
    write_file("x = 1\n");
    chmod 0, $file;
    skip 'root reads everything', 1 if -r $file;
    ends_with('a file that may not be read', 65, qr/^ticktape: FILE: Permission denied$/,
        'run', $file);
}
unlink $file;

# --- what is not supported ----------------------------------------------------------------

refused('open()', qr/^ticktape: FILE:2: open\(\) is not supported.*\n    f = open\("x"\)\n        \^$/m,
    "x = 1\nf = open(\"x\")\n");
refused('exec()', qr/^ticktape: FILE:2: exec\(\) is not supported.*\n    .*\n        \^$/m,
    "def f():\n    exec('x = 1')\n");
refused("asyncio.$_()", qr/^ticktape: FILE:3: asyncio\.$_\(\) is not supported.*\n/m,
    "import asyncio\nasync def main():\n    await asyncio.$_('a', 1)\n")
    for qw(create_subprocess_exec create_subprocess_shell);
refused('a process by its name', qr/^ticktape: FILE:1: asyncio\.create_subprocess_exec\(\) is not supported/,
    "from asyncio import create_subprocess_exec\n");
refused("module $_", qr/^ticktape: FILE:1: module '$_' is not supported/, "import $_\n")
    for qw(subprocess ssl);
refused('a module that reaches outside',
    qr/^ticktape: FILE:1: module 'tempfile' is not supported: .*; io\.StringIO\(\) can stand/,
    "from tempfile import TemporaryFile\n");
refused("$_->[0], and why", qr/^ticktape: FILE:1: $_->[0]\(\) is not supported: .*$_->[1]/,
    "$_->[0](1)\n")
    for ['open', 'StringIO'], ['input', 'a list of lines'], ['eval', 'runs no text'],
        ['breakpoint', 'player'];
refused('a module that we do not have', qr/^ticktape: FILE:1: module 'zoneinfo' is not supported\n    import zoneinfo\n/,
    "import zoneinfo\n");
refused('from such a module', qr/^ticktape: FILE:1: module 'zoneinfo' is not supported/,
    "from zoneinfo import ZoneInfo\n");
refused('a complex number', qr/^ticktape: FILE:1: .*complex.*\n    x = 1 \+ 2j\n            \^$/m,
    "x = 1 + 2j\n");
refused('two things at once', qr/FILE:1: .*\n[\s\S]*FILE:2: /,
    "import zoneinfo\nopen('x')\n");
runs('a module that is missed on purpose',
    "try: import zoneinfo\nexcept ImportError: zoneinfo = None\nassert zoneinfo is None\n");
runs('a function of that name', "def open(x): return x\nassert open(1) == 1\n");
runs('a parameter of that name', "def f(open): return open(1)\nassert f(abs) == 1\n");

# --- command lines -----------------------------------------------------------------------------

write_file("x = 1\n");
my $usage = qr/\A(?:ticktape: .*\n)*(?:usage: ticktape|ticktape: )/;
ends_with('no file', 2, $usage);
ends_with('run without a file', 2, qr/^ticktape: run: which file\?/, 'run');
ends_with('an unknown option', 2, qr/^ticktape: run: no such option: --wrong$/m,
    'run', '--wrong', $file);
ends_with('an option of another command', 2, qr/no such option: --lines/,
    'order', '--lines', $file);
ends_with('a command with a slip', 2, qr/no such command or file: shw\n.* `show`\?$/, 'shw', $file);
ends_with("$_ with a tape", 65, qr/a tape is a run that is over; `$_` runs/, $_,
    "$TOP/traces/gather.db") for 'run', 'explore';
ends_with('check with a tape', 0, qr/\A\z/, 'check', "$TOP/traces/gather.db");
ends_with('a word that is no command', 2, qr/no such command or file: gathering\n.*help/,
    'gathering');
{
    local $ENV{TICKTAPE_HOME} = $TOP;
    my $meant = qr/did you mean `(ticktape )?\Q$TOP\E\/scenarios\/gather\.py`\?$/;
    ends_with('the name of a lesson', 2, $meant, 'gather');
    ends_with('one with .py', 65, $meant, 'gather.py');
    ends_with("one for $_", 65, $meant, $_, 'gather') for 'run', 'show', 'check';
    ends_with('a program without .py', 65, qr/did you mean `FILE`\?$/,
        'run', $file =~ s/\.py$//r);
    ends_with('no lesson', 65, qr/^ticktape: gathering: No such file/, 'run', 'gathering');
}
SKIP: {
    my $release = "$TOP/.build/release/ticktape";
    skip 'no release is built', 1 if !-x $release;
    skip 'the release is to be built anew', 1
        if `find "$TOP/sim" "$TOP/tui" "$TOP/CMakeLists.txt" -newer "$release"`;
    my $run = run_limited($TOP, './ticktape', 'gather');
    like($run->{err}, qr/did you mean `ticktape scenarios\/gather\.py`\?$/,
        'the launcher names a lesson as one would');
}
ends_with('two files for check', 2, qr/one file too many/, 'check', $file, $file);
ends_with('a width that is no number', 2,
    qr/^ticktape: show: --width needs a number, not wide$/m, 'show', '--width', 'wide', $file);
ends_with('chances that are none', 2,
    qr/^ticktape: run: --chance needs answers, as sleep2=150,turn1=1, not luck$/m, 'run', '--chance', 'luck', $file);
ends_with('an option without its value', 2, qr/needs a value: --seed/, 'run', '--seed');
ends_with("$_->[0] $_->[1]", 2, qr/^ticktape: run: /, 'run', @$_, $file)
    for ['--seed', 'x'], ['--seed', '-1'], ['--seed', ''], ['--max-time', 'soon'],
        ['--latency', 'soon'], ['--latency', '2..1'], ['--latency', '1..'], ['--latency', ''],
        ['--max-time', 'nan'], ['--max-events', '-3'], ['--max-events', '1x'],
        ['--max-memory', '1X'], ['--max-memory', ''];
ends_with('help for no command', 2, qr/no such command: nothing/, 'help', 'nothing');
ends_with("@$_", 0, qr/\A\z/, @$_)
    for ['--help'], ['-h'], ['--version'], ['help'], ['help', 'run'],
        ['run', '--help'], ['check', '--help'], ['order', '--help'];
like(bounded('--version')->{out}, qr/\Aticktape \d+\.\d+\S*\n\z/, '--version says it');
like(bounded('help', 'run')->{out}, qr/--max-memory/, 'help run names its options');
ends_with('an option before and one after', 0, qr/\A\z/,
    'run', '--seed=1', '--max-memory', '100M', $file);
done_testing();
