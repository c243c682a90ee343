#!/usr/bin/perl
# 78-tui-terminal.t - the player on a real terminal: what it shows is what its
# keys' script shows, live and from a tape; it gives the terminal back whatever
# happens.
# needs: tmux
use strict;
use warnings;
use File::Basename 'dirname';
use File::Spec;
use File::Temp;
use Test::More;

binmode Test::More->builder->$_, ":utf8" for qw(output failure_output);

use lib dirname(File::Spec->rel2abs(__FILE__));
use Programs qw($TOP ticktape);
use Tmux;

my $TICKTAPE = ticktape();
my $FOLDER = File::Temp->newdir;
my $SCENARIO = "$TOP/scenarios/producer_consumer.py";

my $OPTIONS = '';               # of play --keys

# The screen that the script's KEYS lead to, at WIDTH x HEIGHT.
sub scripted {
    my ($file, $width, $height, @keys) = @_;
    my $script = File::Temp->new;
    print $script "@keys\nscreen here\n";
    close $script;
    my $text = `"$TICKTAPE" play $OPTIONS --keys "$script" --size ${width}x$height "$file"`;
    utf8::decode($text);
    $text =~ s/^== here\n//;
    return $text;
}

sub shown {
    my ($terminal) = @_;
    my $text = $terminal->screen;
    utf8::decode($text);
    return $text;
}

sub encoded {
    my ($text) = @_;
    utf8::encode($text);
    return $text;
}

sub play {
    my ($terminal, @arguments) = @_;
    $terminal->type("clear; '$TICKTAPE' @arguments");
    $terminal->until(qr/step \d+\/\d+ /) or diag($terminal->screen);
    return;
}

# True if a player runs, and is not stopped, in the terminal.
sub running {
    my @states = split ' ', `ps -o stat= -p \$(pgrep -f '^$TICKTAPE ') 2>/dev/null`;
    return scalar grep { !/^[TZ]/ } @states;
}

# Leaves the player by KEY and looks at what is left: the shell, with the
# terminal's modes as they were.
sub leaves {
    my ($terminal, $how, $name) = @_;
    $how->();
    my $ended = $terminal->until(sub { !running() });
    $terminal->type("clear; stty -g | cmp - $FOLDER/modes && echo all well");
    ok($ended && $terminal->until(qr/^all well$/m), $name)
        or diag($terminal->screen);
    return;
}

my $t = Tmux->new(80, 24);
$t->type("cd '$TOP'; stty -g > $FOLDER/modes");

# --- what is shown ---------------------------------------------------------

my @KEYS = qw(s s s n n x);
play($t, $SCENARIO);
is(shown($t), scripted($SCENARIO, 80, 24), 'the first screen');
$t->keys($_) for @KEYS;
my $want = scripted($SCENARIO, 80, 24, @KEYS);
my $line = (split /\n/, $want)[0];
$t->until(qr/^\Q$line\E/);
is(shown($t), $want, 'keys lead where the script of keys does');
$t->keys('w');
ok($t->until(qr/Esc close/), 'w opens a list') or diag($t->screen);
$t->keys('Escape');
ok($t->until(sub { shown($t) eq $want }), 'Esc closes it')
    or diag($t->screen);
for my $size ([120, 40], [60, 12], [200, 60], [30, 8], [80, 24]) {
    $t->resize(@$size);
    my $now = scripted($SCENARIO, @$size, @KEYS);
    my $got;
    for (1 .. 200) {
        last if ($got = shown($t)) eq $now;
        select undef, undef, undef, 0.05;
    }
    is($got, $now, "resized to $size->[0]x$size->[1]");
}
$t->resize(60 + 7 * $_, 12 + $_) for 1 .. 40;
$t->resize(80, 24);
$t->keys('x');
pop @KEYS;
$want = scripted($SCENARIO, 80, 24, @KEYS);
$t->until(qr/^\Q$line\E.*output/s);
is(shown($t), $want, 'after forty sizes in a row');

# --- the terminal is given back ----------------------------------------------

sub pid_of {
    my ($what) = @_;
    my @pids = split ' ', `pgrep -n -f '^$TICKTAPE .*$what'`;
    return $pids[0] // die "no process\n";
}

leaves($t, sub { $t->keys('q') }, 'q leaves');
for my $signal (qw(TERM HUP INT SEGV ABRT)) {
    my $mark = "$FOLDER/$signal.py";
    system('cp', $SCENARIO, $mark);
    play($t, $mark);
    leaves($t, sub { kill $signal, pid_of($mark) }, "SIG$signal");
}
play($t, $SCENARIO);
leaves($t, sub { $t->keys('C-c') }, 'Ctrl-C');

play($t, $SCENARIO);
$t->keys('s');
$t->until(qr/step 8\/|step \d+\/.*\n/);
leaves($t, sub { $t->keys('C-z') }, 'Ctrl-Z stops it');
$t->type('fg');
ok($t->until(qr/PAUSED/), 'fg goes on') or diag($t->screen);
leaves($t, sub { $t->keys('q') }, 'and q leaves then');

# --- an editor, a tape --------------------------------------------------------

my $copy = "$FOLDER/copy.py";
system('cp', $SCENARIO, $copy);
open my $editor, '>', "$FOLDER/editor" or die;
print $editor "#!/bin/sh\nsed -i 's/works on/toils on/' \"\$1\"\n";
close $editor;
chmod 0755, "$FOLDER/editor";
$t->type("EDITOR=$FOLDER/editor; export EDITOR");
play($t, $copy);
$t->keys('e');
ok($t->until(qr/run again/), 'e edits, and runs again') or diag($t->screen);
$t->keys('End');
ok($t->until(qr/toils on/), 'what was edited') or diag($t->screen);
$t->keys('R');
$t->until(qr/record to/);
$t->keys('C-u');
$t->keys('-l', "$FOLDER/tape.db");
$t->keys('Enter');
ok($t->until(qr/recorded to/), 'R records') or diag($t->screen);
leaves($t, sub { $t->keys('q') }, 'q leaves');

# A group's signals come to the editor and to us alike.
my $all = "$FOLDER/all";
open $editor, '>', $all or die;
print $editor "#!/bin/sh\ntrap 'echo no' INT QUIT\nkill -INT 0; kill -QUIT 0; kill -TSTP 0\n"
    . "sed -i 's/toils on/goes on/' \"\$1\"\n";
close $editor;
chmod 0755, $all;
$t->type("EDITOR=$all");
play($t, $copy);
leaves($t, sub { $t->keys('e') }, 'an editor that stops itself stops us');
$t->type('fg');
ok($t->until(qr/run again/), 'its Ctrl-C is not for us') or diag($t->screen);
leaves($t, sub { $t->keys('q') }, 'q leaves then');
system('sed', '-i', 's/goes on/toils on/', $copy) == 0 or die;
system("'$TICKTAPE' run --record '$FOLDER/run.db' '$copy' >/dev/null") == 0
    or die;
is(system('cmp', "$FOLDER/run.db", "$FOLDER/tape.db"), 0,
    'the tape is that of run --record');
is(scripted("$FOLDER/tape.db", 120, 40, '40n'), scripted($copy, 120, 40,
        '40n'), 'live and from a tape, the same place looks the same');

my $query = ";\ntype SELECT seq, kind FROM event WHERE kind = 'jump'\nEnter";
is(scripted("$FOLDER/tape.db", 80, 24, $query), scripted($copy, 80, 24, $query),
    'a query has the same answer live and from a tape');

# --- any keys -----------------------------------------------------------------

play($t, $SCENARIO);
my $x = 12345;
for (1 .. 60) {
    my $burst = join '', map {
        $x = ($x * 1103515245 + 12345) % 2147483648;
        substr('nNsSiIoO][tafcwx}{z?%123kjm&/:;+-P b' . "\\'", $x % 38, 1);
    } 1 .. 20;
    $t->keys('-l', '--', $burst);
    $t->keys($_ % 3 ? 'Escape' : $_ % 2 ? 'Enter' : 'Tab');
}
ok(running(), '1200 random keys do not end it');
leaves($t, sub { $t->keys('C-c') }, 'and the terminal is as it was');

# --- wide characters ----------------------------------------------------------

# The terminal has its own opinion of how wide a character is.
my $wide = "$TOP/tests/programs/tasks/names_of_the_world.py";
play($t, $wide);
$t->keys('9', 's');
for my $size ([80, 24], [61, 13], [120, 40], [80, 24]) {
    my ($width, $height) = @$size;
    $t->resize($width, $height);
    my $want = scripted($wide, $width, $height, '9s');
    my $line = (split /\n/, $want)[-2];
    $t->until(qr/^\Q${\ encoded($line)}\E/m);
    is(shown($t), $want, "wide characters at ${width}x$height");
}
leaves($t, sub { $t->keys('q') }, 'q leaves');

# --- keys as a terminal sends them --------------------------------------------

# tmux's name of a key where it is not ours.
my %SENT = (PgUp => 'PPage', PgDn => 'NPage', 'S-Tab' => 'BTab',
    Delete => 'DC', Backspace => 'BSpace', Esc => 'Escape');

sub sent {
    my ($terminal, @keys) = @_;
    $terminal->keys($SENT{$_} // $_) for @keys;
    return;
}

for my $name (qw(xterm-256color screen linux)) {
    $t->type("clear; TERM=$name '$TICKTAPE' '$SCENARIO'");
    $t->until(qr/step \d+\/\d+ .*PAUSED/) or diag($t->screen);
    $OPTIONS = $name eq 'linux' ? '--ascii' : '';
    my @pressed;
    for my $keys ([qw(Right Right Left Down)], [qw(PgDn PgDn PgUp)],
        [qw(End Up)], [qw(Home s)], [qw(M-3 M-5)], [qw(Tab S-Tab M-3 M-5)],
        [qw(F1 Down PgDn Up)], ['Esc'],
        [qw(/ a b Left Backspace Right c Home Delete)], ['Enter']) {
        sent($t, @$keys);
        push @pressed, @$keys;
        my $want = scripted($SCENARIO, 80, 24, @pressed);
        ok($t->until(sub { shown($t) eq $want }), "TERM=$name: @$keys")
            or diag($t->screen);
    }
    $OPTIONS = '';
    leaves($t, sub { $t->keys('q') }, 'and leaves');
}

# Played at its slowest it stands for seconds at a step; made faster, it goes on
# at once.
play($t, $SCENARIO);
$t->keys('-l', '--', '----- ');
ok($t->until(qr/PLAY/), 'Space plays') or diag($t->screen);
$t->keys('-l', '--', '++++++++++++++');
ok($t->until(qr/step (\d+)\/\1 .*END/), 'to the end, as fast as it was made')
    or diag($t->screen);
leaves($t, sub { $t->keys('q') }, 'q leaves');

# --- the mouse ----------------------------------------------------------------

# Clicks at column X, row Y, from 1, as the terminal NAME tells programs of it.
sub click {
    my ($name, $x, $y) = @_;
    my @told = $name eq 'xterm-256color'
        ? map { "\e[<0;$x;$y$_" } 'M', 'm'
        : map { "\e[M" . chr(32 + $_) . chr(32 + $x) . chr(32 + $y) } 0, 3;
    $t->keys('-H', map { sprintf '%02x', ord } split //, join '', @told);
    return;
}

for my $name (qw(xterm-256color screen)) {
    $t->type("clear; TERM=$name '$TICKTAPE' '$SCENARIO'");
    $t->until(qr/step \d+\/\d+ .*PAUSED/) or diag($t->screen);
    click($name, 37, 2);
    ok($t->until(qr/step 10\d\/202 /), "TERM=$name: a click on the minimap")
        or diag($t->screen);
    click($name, 38, 6);
    ok($t->until(qr/step (?:6|7)\/202 /), 'a click on the timeline')
        or diag($t->screen);
    leaves($t, sub { $t->keys('q') }, 'and leaves');
}
$t->type("clear; '$TICKTAPE' --no-mouse '$SCENARIO'");
$t->until(qr/PAUSED/);
like(`tmux -S '$t->{socket}' display -p '#{mouse_any_flag}'`, qr/^0$/,
    '--no-mouse leaves it to the terminal');
leaves($t, sub { $t->keys('q') }, 'and leaves');

# --- other terminals ----------------------------------------------------------

for my $name (qw(xterm screen linux vt100)) {
    $t->type("clear; TERM=$name '$TICKTAPE' '$SCENARIO'");
    ok($t->until(qr/step \d+\/\d+ .*PAUSED/), "TERM=$name");
    leaves($t, sub { $t->keys('q') }, "and leaves");
}
$t->type("clear; TERM=dumb '$TICKTAPE' '$SCENARIO' | tail -1");
ok($t->until(qr/The program has ended/), 'TERM=dumb: what show says');
$t->type("clear; LC_ALL=C '$TICKTAPE' '$SCENARIO'");
ok($t->until(qr/PAUSED/) && shown($t) !~ /[^\x00-\x7f]/,
    'not a UTF-8 locale: nothing but ASCII') or diag($t->screen);
leaves($t, sub { $t->keys('q') }, 'q leaves');

undef $t;                       # while its folder is still there
done_testing();
