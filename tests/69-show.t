#!/usr/bin/perl
# 69-show.t - a scenario and its tape are shown alike; and what show, events,
# order and list refuse, they refuse with a sentence.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use File::Basename 'basename';
use File::Temp 'tempdir';
use Programs qw($TOP thinned ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
chdir $TOP or die "$TOP: $!";
my $folder = tempdir(CLEANUP => 1);

# Standard output, standard error and exit status.
sub run_it {
    my @words = @_;
    my $command = join ' ', map { "'$_'" } ticktape(), @words;
    my $out = `$command 2>$folder/err </dev/null`;
    my $status = $? >> 8;
    open my $in, '<', "$folder/err" or die;
    local $/;
    return ($out, scalar(<$in>) // '', $status);
}

my @scenarios = sort glob 'scenarios/*.py';
for my $scenario (thinned(@scenarios)) {
    my $tape = 'traces/' . basename($scenario, '.py') . '.db';
    for my $words (['show', '--ascii'], ['show', '--axis=time'], ['events'],
        ['order']) {
        my @lines = $words->[0] eq 'order' ? () : '--lines';
        my ($live) = run_it(@$words, @lines, $scenario);
        my ($replay) = run_it(@$words, $tape);
        is($live, $replay, "@$words: $scenario and its tape");
        isnt($live, '', 'and there is something') if $words->[0] ne 'order';
    }
}

my ($ascii) = run_it('show', '--ascii', '--width', 60, 'traces/lock.db');
unlike($ascii, qr/[^\x20-\x7e\n]/, '--ascii keeps to ASCII');
is((grep { length > 60 } split /\n/, $ascii), 0, '--width is kept to');
my ($behind) = run_it('show', 'traces/lock.db', '--width=60', '--ascii');
is($behind, $ascii, 'options may stand behind the file');
my ($plain) = run_it('traces/lock.db');
is($plain, (run_it('show', 'traces/lock.db'))[0],
    'without a terminal a file alone is shown');
unlike($plain, qr/\e/, 'and no escape codes are in it');

sub refused {
    my ($name, $status, $like, @words) = @_;
    my ($out, $err, $got) = run_it(@words);
    is($got, $status, "$name: exit status");
    like($err, $like, "$name: said so");
}
open my $out, '>', "$folder/text.db" or die;
print $out "SELECT 1;\n";
close $out;
for my $command (qw(show events order)) {
    refused("$command: no file", 65, qr/No such file/, $command, '/no/x.db');
    refused("$command: no tape", 65, qr/is no tape/, $command,
        "$folder/text.db");
    refused("$command: which file", 2, qr/which file/, $command);
}
# Format 99, and half a tape.
{
    open my $in, '<:raw', 'traces/lock.db' or die;
    local $/;
    my $bytes = <$in>;
    open my $new, '>:raw', "$folder/new.db" or die;
    substr($bytes, 60, 4) = pack 'N', 99;
    print $new $bytes;
    close $new;
    substr($bytes, 60, 4) = pack 'N', 1;
    open my $half, '>:raw', "$folder/half.db" or die;
    print $half substr $bytes, 0, length($bytes) / 2;
    close $half;
}
refused('newer version', 65, qr/format 99/, 'show', "$folder/new.db");
refused('half a tape', 65, qr/^ticktape: ./, 'show', "$folder/half.db");
refused('width', 2, qr/--width/, 'show', '--width', 7, 'traces/lock.db');
refused('axis', 2, qr/step or time/, 'show', '--axis', 'x', 'traces/lock.db');
refused('list takes no file', 2, qr/too many/, 'list', 'x');

my ($list, $err, $status) = run_it('list');
is($status, 0, 'list');
is(scalar(() = $list =~ /\n/g), @scenarios + (() = glob 'traces/*.db'),
    'list has a line for each scenario and each tape');
like($list, qr{^scenarios/gather\.py +\d+\. Gather: three waits at once}m,
    'with its title');
# Of one's own: whatever stands at a file's head.
mkdir "$folder/$_" or die for qw(own own/scenarios own/traces);
my %heads = (
    a => ["'''\n\n   In plain quotes  \n'''\n", 'In plain quotes'],
    b => ["#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n\n# Said in a comment\n"
        . "# and on\nimport asyncio\n", 'Said in a comment'],
    c => [qq(# A comment\n"""A docstring"""; x = 1\n), 'A docstring'],
    d => ["print(1)\n", undef],
    e => ['', undef],
    f => [qq("""control \e[31m characters"""), 'control \x1b[31m characters'],
);
for my $name (keys %heads) {
    open my $out, '>', "$folder/own/scenarios/$name.py" or die;
    print $out $heads{$name}[0];
    close $out;
}
open my $bad, '>', "$folder/own/traces/g.db" or die;
print $bad 'no tape';
close $bad;
chdir "$folder/own" or die;
is_deeply([map { [/^(\S+)(?: +(.*))?$/] } split /\n/, (run_it('list'))[0]],
    [(map { ["scenarios/$_.py", $heads{$_}[1]] } sort keys %heads),
        ['traces/g.db', "'traces/g.db' is no tape"]],
    'a file without a title has a line, too');
rename "$folder/own/$_", "$folder/own/no$_" or die for qw(scenarios traces);
is((run_it('list'))[2], 1, 'list: no such folder');
chdir $TOP or die;
done_testing;
