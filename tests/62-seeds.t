#!/usr/bin/perl
# 62-seeds.t - the programs of the documents that the project started from give
# the output kept beside them.
#
# They are not the project's own: they lie beside it, in ../shared, or nowhere.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use File::Basename qw(basename);
use File::Glob qw(bsd_glob);
use Programs qw($TOP first_difference normalise read_file run_limited tail
    ticktape);
use Test::More;

# What asks for more than a loop, and is not there yet.
my %later = (
);

# What no two runs have in common, beside addresses.
my %random = (
    '001_06' => qr/(?<=result => )\d+/,
);

my $folder = "$TOP/../shared/seeds/programs";
plan skip_all => 'there is no program yet' if !ticktape();
plan skip_all => "no $folder" if !-d $folder;

for my $answer (bsd_glob("$folder/*.rc")) {
    my $name = basename($answer, '.rc');
    SKIP: {
        skip("$name: $later{$name}", 1) if $later{$name};
        compare($name);
    }
}
done_testing;

sub compare {
    my ($name) = @_;
    my $run = run_limited($folder, ticktape(), 'run', "$name.py");
    my ($status) = read_file("$folder/$name.rc") =~ /(\d+)/;
    my $difference = first_difference(
        plain($name, "exit $run->{exit}\n$run->{out}"),
        plain($name, "exit $status\n" . read_file("$folder/$name.out")));
    ok(!defined $difference, $name)
        or diag($difference, "\nstderr ends:\n", tail($run->{err}, 6));
}

sub plain {
    my ($name, $text) = @_;
    $text = normalise($text);
    $text =~ s/(thread id:? )\d+/$1.../g;
    $text =~ s/$random{$name}/.../g if $random{$name};
    return $text;
}
