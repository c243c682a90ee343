#!/usr/bin/perl
# 53-world-images.t - each variable of the engine either belongs to a process
# (ZONE_KEEP, or a type, which type_ready() keeps) or is known to be shared.
#
# One that is neither would, when another process comes in place, point into
# memory that is not there (sim/base/zone.h).  The object files are asked for
# their variables, the sources for what they keep.
# once: what it looks at does not depend on how the program was built.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use File::Basename qw(basename dirname);
use File::Glob qw(bsd_glob);
use Programs qw($TOP read_file ticktape);
use Test::More;

# Shared by all processes, or the same in all of them from the beginning on.
my %shared = map { $_ => 1 } qw(
    base/buf.c:nothing base/chance.c:asked base/chance.c:decided
    base/chance.c:told
    base/fiber.c:arriving base/fiber.c:leaving base/mem.c:account
    base/mem.c:limit base/mem.c:mem_heap base/zone.c:current
    base/zone.c:images base/zone.c:kept base/zone.c:nkept
    base/zone.c:nkept_always base/zone.c:zone_place
    vm/assemble.c:last_serial vm/module.c:defs vm/str.c:empty
    vm/tuple.c:empty vm/vm.c:stop_reason lib/random.c:unseeded
    lib/std_native.c:given aio/baton.c:baton aio/baton.c:only
    aio/chain.c:table aio/context.c:token_missing aio/emit.c:emit_state
    aio/emit.c:nshared aio/emit.c:shared aio/emit.c:shared_cap
    aio/loop_emit.c:taken aio/sleep.c:pause aio/sleep.c:paused
    world/gil.c:gil_current world/gil.c:newest world/gil.c:next_order
    world/gil.c:oldest world/line.c:lines world/pipe.c:npipes
    world/pipe.c:pipes world/pipe.c:pipes_cap world/process.c:alive
    world/process.c:ever world/process.c:first world/process.c:last
    world/process.c:process_current world/semaphore.c:cells
    world/semaphore.c:cells_cap world/semaphore.c:ncells
    world/semaphore.c:nsemaphores world/semaphore.c:semaphores
    world/semaphore.c:semaphores_cap world/server.c:ahead
    world/server.c:servers world/signals.c:reason
    world/stack.c:all world/stack.c:bottom
    world/stack.c:current world/stack.c:idle world/stack.c:own
    world/turns.c:nobody world/turns.c:picked world/turns.c:queue
);

# Files whose variables are all shared: set before the program runs, or the
# clock's.
my %constant = map { $_ => 1 } qw(world/rules.c aio/clock.c
    aio/parts.c);

# Types that are not called so.
my %type = map { $_ => 1 } qw(sys.c:hooks sys.c:ignored sys_info.c:version_info
    sys_info.c:float_info sys_info.c:hash_info sys_info.c:int_info
    sys_info.c:thread_info sys_info.c:flags time.c:struct_time);

plan skip_all => 'there is no program yet' if !ticktape() || !-e ticktape();
plan skip_all => 'no objdump' if system('objdump --version >/dev/null 2>&1');
my $build = dirname(ticktape());
my @floors = qw(base vm lib aio world);

for my $floor (@floors) {
    my $folder = "$build/CMakeFiles/floor_$floor.dir/sim/$floor";
    my @lost = map { lost_in($floor, $_) } bsd_glob("$folder/*.o");
    is("@lost", '', "variables of sim/$floor");
}
done_testing;

# The variables of an object file that nobody has thought of.
sub lost_in {
    my ($floor, $object) = @_;
    my $file = basename($object, '.o');
    return if $constant{"$floor/$file"};
    my $source = read_file("$TOP/sim/$floor/$file") // '';
    my %known = map { $_ => 1 } $source =~ /ZONE_KEEP\((\w+)\)/g;
    my @lost;
    for (split /\n/, `objdump -t $object`) {
        my ($section, $name) = / O (\S+)\s+\S+ (\S+)$/ or next;
        next if $section !~ /^\.(?:bss|data)/ || $section =~ /\.ro/;
        next if $name =~ /^__/;         # the sanitizers' own
        $name =~ s/\.\d+$//;
        # Types, and names that str.c makes once; a text that is lent.
        next if $name =~ /^(?:exc_|name_)|_types?$/ || $name eq 'text';
        next if $source =~ /^(?:static )?Type \Q$name\E\b/m;
        next if $source =~ /type_ready\(&?\Q$name\E/;
        next if $type{"$file:$name"} || $known{$name} || $shared{"$floor/$file:$name"};
        push @lost, "$file:$name";
    }
    return @lost;
}
