#!/usr/bin/perl
# 02-readme.t - every command that README shows with its output gives it, and its
# picture of the player is what the player shows; the files and keys that it names
# are there; what it says of speed stands in the results of tests/bench/run.
# once: what it looks at does not depend on how the program was built.
use strict;
use warnings;
use File::Find 'find';
use File::Temp;
use FindBin;
use lib $FindBin::RealBin;
use Programs qw(read_file ticktape);
use Test::More;

chdir "$FindBin::RealBin/.." or die "no folder above: $!";
plan skip_all => 'there is no program yet' if !ticktape();

my (@shown, @speeds, $in);
my $text = read_file('README.md');
for (split /^/, $text) {
    push @speeds, [split / *\| */] if /\([\d.]+-[\d.]+\) *\|$/;
    if (/^    \$ \.\/ticktape (.*)$/) {
        push @shown, $in = {command => $1, output => ''};
    } elsif ($in && /^    (.*)$/) {
        $in->{output} .= "$1\n";
    } else {
        $in = undef;
    }
}
plan tests => @shown + 4;
for my $case (@shown) {
    my $got = ticktape() . ' ' . $case->{command} . ' </dev/null';
    is(scalar `$got`, $case->{output}, $case->{command});
}

open my $results, '<', 'tests/bench/RESULTS.md' or die "RESULTS.md: $!";
my %measured = map { ("@$_[1, 3, 4]" => 1) }
    map { [split / *\| */] } grep { /^\|/ } <$results>;
my @unknown = grep { !$measured{$_} } map { "@$_[1 .. 3]" } @speeds;
ok(@speeds && !@unknown, 'its speeds are those measured') or diag(@unknown);

# --- the player: its picture, its keys -----------------------------------------

# The first thing that README shows, and after which keys it says it looks so.
my ($picture) = $text =~ /\n\n((?: {4}.*\n)+)/;
my ($keys) = $text =~ /the picture above is what one sees after `(\w+)`/;
my $script = File::Temp->new;
print $script "$keys\nscreen it\n";
close $script;
my $screen = `${\ ticktape()} play --keys $script --size 80x24 scenarios/gather.py`;
$screen =~ s/^==.*\n//;
is($screen =~ s/ +$//gmr, $picture =~ s/^ {4}//gmr,
    'the player looks as in the picture');

my ($player) = $text =~ /^## The player\n(.*?)^## /ms;
my ($table) = `${\ ticktape()} help --man` =~ /^\.SH KEYS[^\n]*\n(.*?)^\.SH /ms;
my %known = map { s/^\\&//r => 1 } map { split /[, ]+/ }
    $table =~ /^\.B (?:\\&)?(.*)/gm;
my @keys = $player =~ /`\d*([!-}])`/g;
my @no_keys = grep { !$known{$_} } @keys;
ok(@keys > 10 && !@no_keys, 'its keys are keys of the player') or diag("@no_keys");

# --- the files that it names ---------------------------------------------------

# NAME and x stand for some name and digit; a table's row may leave out the
# folder.
my (%files, @lost);
find({wanted => sub { $files{$File::Find::name =~ s/^\.//r} = 1 }, no_chdir => 1},
    map { "./$_" } qw(scenarios sim tests traces tui));
my @names = grep { m{/|\.[ch]$} && m{^\w[\w.*/\[\]-]+$} }
    map { (split / /)[0] } grep { defined }
    $text =~ /`([^`\n]+)`|\]\((?!https:)([^)]+)\)/g;
for my $name (@names) {
    my $like = quotemeta $name =~ s{/$}{}r;
    $like =~ s{\\\*}{[^/]*}g;
    $like =~ s/NAME/\\w+/;
    $like =~ s/1x/1\\d/;
    $like =~ s/\\\[(\w+)\\\]/[$1]/;
    push @lost, $name if !grep { m{/$like$} } keys %files;
}
ok(@names > 30 && !@lost, 'the files that it names are there') or diag("@lost");
