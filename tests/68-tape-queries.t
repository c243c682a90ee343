#!/usr/bin/perl
# 68-tape-queries.t - the queries of the READMEs give what these show, and
# traces/README.md names every kind of event.
#
# They are run by python3's sqlite3, set out as the sqlite3 shell does it with
# -header -column.  UPDATE=1 writes the answers into the READMEs instead.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use File::Temp 'tempdir';
use IPC::Open2;
use Programs qw($TOP read_file ticktape);
use Test::More;

chdir $TOP or die "$TOP: $!";
plan skip_all => 'no python3' if system('python3 -c "import sqlite3"') != 0;

my $python = <<'END';
import sqlite3, sys
def text(v):
    if v is None:
        return ''
    if isinstance(v, float):
        s = '%.15g' % v
        return s if any(c in s for c in '.en') else s + '.0'
    return str(v)
db = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
rows = db.execute(sys.stdin.read())
table = [[c[0] for c in rows.description]]
table += [[text(v) for v in row] for row in rows]
widths = [max(len(row[i]) for row in table) for i in range(len(table[0]))]
table.insert(1, ['-' * w for w in widths])
for row in table:
    print('  '.join(v.ljust(w) for v, w in zip(row, widths)).rstrip())
END

sub ask {
    my ($tape, $sql) = @_;
    my $pid = open2(my $out, my $in, 'python3', '-c', $python, $tape);
    print $in $sql;
    close $in;
    my $answer = do { local $/; <$out> };
    waitpid $pid, 0;
    return $answer;
}

my $block = qr/^    \$ sqlite3 -header -column (\S+) "\n((?:      .*\n)*?      .*)"\n((?:    .*\n)*)/m;

# Asks what README file [path] asks; returns its text and how many it were.
sub check {
    my ($path) = @_;
    my ($rest, $new, $count) = (read_file($path), '', 0);
    while ($rest =~ s/\A(.*?)($block)//s) {
        my ($before, $whole, $tape, $sql, $shown) = ($1, $2, $3, $4, $5);
        my $answer = ask($tape, $sql) =~ s/^/    /gmr;
        $count++;
        if ($ENV{UPDATE}) {
            ok($answer ne '', "$tape is asked");
        } else {
            is($shown, $answer, "$tape: " . ($before =~ /(.*)\n\n\z/)[0]);
        }
        $new .= $before . ($whole =~ s/\Q$shown\E\z//r) . $answer;
    }
    return ($new . $rest, $count);
}

my ($all, $count) = check('traces/README.md');
cmp_ok($count, '>=', 10, 'there are ten queries or more');
my ($top) = check('README.md');
if ($ENV{UPDATE}) {
    for my $file (['traces/README.md', $all], ['README.md', $top]) {
        open my $out, '>', $file->[0] or die "$file->[0]: $!";
        print $out $file->[1];
        close $out;
    }
}
# A thread that has to give the interpreter away is ready, as the fold has it.
SKIP: {
    skip 'there is no program yet', 1 if !ticktape();
    my $dir = tempdir(CLEANUP => 1);
    open my $f, '>', "$dir/two.py" or die "$dir: $!";
    print $f "import threading\ndef f():\n    for i in range(9000): pass\n"
        . "for n in range(2): threading.Thread(target=f, name=f'T{n}').start()\n";
    close $f;
    system(ticktape(), 'run', '--cpu', '1ms', '--record', "$dir/two.db", "$dir/two.py");
    like(ask("$dir/two.db", 'SELECT t.name, t.state, e.kind FROM timeline AS t '
        . "JOIN event AS e ON e.seq = t.from_seq WHERE t.name = 'T0' LIMIT 4"),
        qr/new +lane\n.* run +thread runs\n.* ready +preempted\n.* run /,
        'timeline knows who is preempted');
}
my @kinds = read_file('sim/tape/event_list.h') =~ /^EVENT\(\w+, "([^"]*)"/gm;
for my $kind (@kinds) {
    ok(index($all, "| `$kind` |") >= 0, "README names $kind");
}
done_testing;
