#!/usr/bin/perl
# 75-export-page.t - the page of `export --html` shows what the player shows,
# key for key, in a real browser; it answers mouse and finger, and fits a phone.
# once: what it looks at does not depend on how the program was built.
use strict;
use warnings;
use File::Temp 'tempdir';
use FindBin;
use lib $FindBin::RealBin;
use Programs qw($TOP ticktape);
use Test::More;

my ($chromium) = grep { has($_) } qw(chromium chromium-browser google-chrome);
plan skip_all => 'there is no program yet' if !ticktape();
plan skip_all => 'no chromium here' if !$chromium;
plan skip_all => 'no node here' if !has('node');

my $dir = tempdir(CLEANUP => 1);
my $hostile = "$TOP/tests/export/hostile.py";
my @keys = qw(s s s n n ArrowRight i o l ] N S I O L [ End PageUp Home s s s s s
    s s s n n n n n n n ] s PageDown s n n l l L 3 s i o PageDown ] PageDown n n
    n n j n k k n ] ] f n n End O O N);
system(ticktape() . " run --record $dir/hostile.db $hostile >/dev/null 2>&1");
system(ticktape() . " run --lines --record $dir/lines.db"
    . " $TOP/scenarios/lock.py >/dev/null");
for my $tape ("$TOP/traces/producer_consumer.db", "$TOP/traces/to_thread.db",
    "$dir/hostile.db", "$dir/lines.db") {
    my $line = join ' ', "python3 $TOP/tests/export/check_html.py", ticktape(),
        $chromium, $tape, @keys;
    is(scalar `$line 2>&1`, '', "$tape: as in the player");
}

# What the player has no keys for.
system(ticktape() . " export $hostile --html $dir/page.html") == 0 or die;
open my $script, '>', "$dir/script" or die;
print {$script} <<'END';
size [1280, 720]
keys ["Home"]
state null
wheel [600, 100, 120]
state null
click [60, 130]
state null
click [1000, 130]
state null
keys ["t", " "]
state null
keys [" ", "?"]
eval "document.getElementById('help').open"
keys ["Escape"]
eval "document.getElementById('help').open"
keys ["Home", "w"]
eval "document.querySelectorAll('#why .cause').length"
eval "document.title"
eval "document.querySelectorAll('script').length"
eval "document.documentElement.scrollHeight <= innerHeight"
size [390, 844, 1]
eval "document.documentElement.scrollWidth <= innerWidth"
eval "getComputedStyle(document.body).backgroundColor"
dark true
eval "getComputedStyle(document.body).backgroundColor"
END
close $script;
my ($home, $wheel, $name, $cell, $time, @values) =
    `node $TOP/tests/export/browse.js $chromium $dir/page.html <$dir/script`;
my $number = qr/"seq":(\d+)/;
my ($first) = $home =~ $number;
my ($second) = $wheel =~ $number;
my ($third) = $cell =~ $number;
is($first, 1, 'Home is the first event');
cmp_ok($second, '>', $first, 'the wheel goes a step on');
unlike($home, qr/"lane":([1-9])/, 'the loop runs');
like($name, qr/"lane":[1-9]/, 'a click on a name selects a task');
is(($name =~ $number)[0], $second, 'and goes nowhere');
cmp_ok($third, '>', $second, 'a click on a cell goes there');
like($time, qr/"axis":"time","lane":\d+,"playing":true/, 'time; it plays');
chomp @values;
is_deeply(\@values, ['true', 'false', 1, '"hostile.py - ticktape"', 2, 'true',
    'true', '"rgb(255, 255, 255)"', '"rgb(13, 17, 23)"'],
    'help, causes, no stranger\'s script, no scrolling, a phone, the dark');
done_testing();

sub has {
    my ($program) = @_;
    return grep { -x "$_/$program" } split /:/, $ENV{PATH};
}
