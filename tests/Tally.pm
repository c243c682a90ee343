# Tally.pm - prove's usual output, and the run's counts in the file $TALLY.
#
# One line per run of prove: passed, failed, skipped.  A test file that broke
# without a failed check (it crashed, or its plan was wrong) counts as one
# failure; one that skipped everything as one skipped.
package Tally;

use strict;
use warnings;
use TAP::Formatter::Console;
use TAP::Formatter::File;

# prove's own choice: what moves is for a terminal.
our @ISA = -t STDOUT ? 'TAP::Formatter::Console' : 'TAP::Formatter::File';

sub summary {
    my ($self, $tests, @rest) = @_;
    my ($broken, $skipped_files) = (0, 0);
    for my $file ($tests->parsers) {
        $broken++ if !$file->failed && $file->has_problems;
        $skipped_files++ if defined $file->skip_all;
    }
    my $skipped = $tests->skipped;
    open my $tally, '>>', $ENV{TALLY} or die "$ENV{TALLY}: $!";
    printf $tally "%d %d %d\n", $tests->passed - $skipped,
        $tests->failed + $broken, $skipped + $skipped_files;
    close $tally or die "$ENV{TALLY}: $!";
    return $self->SUPER::summary($tests, @rest);
}

1;
