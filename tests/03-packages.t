#!/usr/bin/perl
# 03-packages.t - on a machine that has nothing, build.sh installs all that the
# sources need: each header in angle brackets is of a package that it wants.
# once: it reads sources
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Programs qw($TOP read_file);
use Test::More;

plan skip_all => 'it asks dpkg whose a header is'
    if !grep { -x "$_/dpkg" } split /:/, $ENV{PATH};

# Comes with what is wanted.
my %with = ('linux-libc-dev' => 'libc6-dev');

my %wanted = map { $_ => 1 } read_file("$TOP/tests/build.sh") =~ /^    want (\S+) /mg;
ok($wanted{gcc} && $wanted{cmake}, 'build.sh wants packages') or BAIL_OUT('it is written otherwise');

my %users;
for my $file (glob "$TOP/sim/*.[ch] $TOP/sim/*/*.[ch] $TOP/tui/*.[ch] $TOP/tui/*/*.[ch]") {
    push @{$users{$_}}, $file for read_file($file) =~ /^#include <([^>]+)>/mg;
}
cmp_ok(keys %users, '>', 20, 'headers are included');

my $compiler = $ENV{CC} // 'cc';
for my $header (sort keys %users) {
    my ($path) = grep { m{/\Q$header\E$} } `echo '#include <$header>' | $compiler -H -E -x c - 2>&1 >/dev/null`;
    next if !$path;         # another system's
    $path =~ s/^\.* (.*)\n/$1/;
    my ($package) = `dpkg -S "\$(realpath '$path')" 2>/dev/null` =~ /^([^:,]+)/;
    next if !$package || $package =~ /^(?:lib)?(?:gcc|clang)/;      # the compiler's own
    $package = $with{$package} // $package;
    ok($wanted{$package}, "<$header> is of $package")
        or diag("tests/build.sh does not want it; it is included by $users{$header}[0]");
}
done_testing();
