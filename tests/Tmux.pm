# Tmux.pm - a real terminal for tests: a tmux server of one's own.
#
# Its screen is read back as text.  Nothing waits for a fixed time: until()
# looks again and again until the screen is as expected, or a generous limit is
# over.
package Tmux;

use strict;
use warnings;
use File::Temp;
use Time::HiRes 'sleep';

my $LIMIT = 30;                 # seconds until what does not come is given up

# A session of WIDTH x HEIGHT that runs a plain shell; VARIABLES are set in it.
sub new {
    my ($class, $width, $height, %variables) = @_;
    my $folder = File::Temp->newdir;
    my $self = bless {socket => "$folder/tmux", folder => $folder}, $class;
    local %ENV = (%ENV, LC_ALL => 'C.UTF-8', %variables);
    delete @ENV{qw(TMUX NO_COLOR COLORTERM VISUAL)};
    $ENV{NO_COLOR} = $variables{NO_COLOR} if defined $variables{NO_COLOR};
    $self->tmux('-f', '/dev/null', 'new-session', '-d', '-x', $width, '-y',
        $height, "PS1='\$ ' exec sh -i") or die "tmux does not start\n";
    $self->tmux('set', '-g', 'default-terminal', 'tmux-256color');
    $self->until(qr/^\$ ?$/m) or die "no shell in tmux\n";
    return $self;
}

sub DESTROY {
    my ($self) = @_;
    local $?;
    $self->tmux('kill-server');
    return;
}

# Runs a tmux command; true if it succeeds.
sub tmux {
    my ($self, @command) = @_;
    return system('tmux', '-S', $self->{socket}, @command) == 0;
}

# Types TEXT and Enter into the shell.
sub type {
    my ($self, $text) = @_;
    $self->tmux('send-keys', '-l', $text);
    $self->tmux('send-keys', 'Enter');
    return;
}

# Presses keys, by tmux's names.
sub keys {
    my ($self, @keys) = @_;
    $self->tmux('send-keys', @keys);
    return;
}

sub resize {
    my ($self, $width, $height) = @_;
    $self->tmux('resize-window', '-x', $width, '-y', $height);
    return;
}

# What is on the screen, without blanks at the ends of lines.
sub screen {
    my ($self) = @_;
    open my $out, '-|', 'tmux', '-S', $self->{socket}, 'capture-pane', '-p'
        or die "tmux: $!\n";
    local $/;
    my $text = <$out> // '';
    close $out;
    $text =~ s/ +$//mg;
    return $text;
}

# Waits until the screen is like PATTERN, or until a function says true; true
# if it comes to that.
sub until {
    my ($self, $what) = @_;
    for (1 .. $LIMIT * 20) {
        return 1 if ref $what eq 'CODE' ? $what->() : $self->screen =~ $what;
        sleep 0.05;
    }
    return 0;
}

1;
