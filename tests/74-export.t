#!/usr/bin/perl
# 74-export.t - what `export` writes is what it says it is: well formed, the
# same from a scenario and its tape, and no place for a stranger's text to get
# out of.
use strict;
use warnings;
use File::Temp 'tempdir';
use FindBin;
use lib $FindBin::RealBin;
use Programs qw($TOP read_file ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
my $dir = tempdir(CLEANUP => 1);
my $hostile = "$TOP/tests/export/hostile.py";
my @formats = qw(svg html perfetto);
my @runs = ("$TOP/scenarios/gather.py", "$TOP/scenarios/cancel.py",
    "$TOP/scenarios/blocking.py", "$TOP/scenarios/to_thread.py",
    "$TOP/scenarios/producer_consumer.py", $hostile);

for my $run (@runs) {
    my ($name) = $run =~ m{([^/]+)\.py$};
    system(ticktape() . " run --record $dir/$name.db $run >/dev/null 2>&1");
    for my $format (@formats) {
        my $out = "$dir/$name.$format";
        is(export($run, "--$format", $out), '', "$name as $format");
        export("$dir/$name.db", "--$format", "$out.2");
        ok(read_file($out) eq read_file("$out.2"), 'and from its tape');
        check($format, $out) if $format ne 'html';
    }
}
check('svg', "$dir/gather.svg", 'gather.py', "'Task-2 fetch'", "'(loop)'");
check('svg', "$dir/hostile.svg", '日本語の名前', "']]>'",
    q('</script><script>document.title='"'pwned'"'</script>'),
    q('\\x1b[1m\\u202egnirts\\udfff'));

# A trace has a slice for each run that `events` tells, and each output.
for my $name (qw(gather producer_consumer to_thread hostile)) {
    system(ticktape() . " events $dir/$name.db >$dir/$name.events");
    check('perfetto', "$dir/$name.perfetto", "$dir/$name.events");
}

# A page has two scripts, its own, whatever a stranger says; nothing
# that a browser would fetch; and data that are JSON.
for my $name (qw(gather hostile)) {
    my $page = read_file("$dir/$name.html");
    is(() = $page =~ m{</script}gi, 2, "$name: no text ends a script");
    is(() = $page =~ m{<script}gi, 2, 'or begins one');
    is(() = $page =~ m{<!--}g, 1, 'or a comment');
    my ($before, $data, $behind) =
        $page =~ m{^(.*id="run">)(.*?)(</script>.*)$}s;
    unlike($before . $behind, qr{https?:|src=|url\(|\@import|fetch\(|XMLHttp},
        'nothing is fetched');
    open my $json, '|-', 'python3', '-m', 'json.tool', '-', '/dev/null' or die;
    print {$json} $data;
    ok(close $json, 'the data are JSON');
}
for my $options ('--axis time', '--width 40', '--width 300 --axis time') {
    export($hostile, '--svg', "$dir/other.svg", "--force $options");
    check('svg', "$dir/other.svg");
}
# Time that is left out is drawn as such; a run without a loop has a main lane;
# a run that a page cannot hold has none.
my %runs = (gaps => <<'END', threads => <<'END', endless => <<'END');
import asyncio

async def main():
    for seconds in 0.1, 0.1, 3600, 0.1, 0.2, 86400, 0.1:
        await asyncio.sleep(seconds)

asyncio.run(main())
END
import threading, time
threading.Thread(target=time.sleep, args=(1,), name="sleeper").start()
END
import asyncio

async def main():
    while True:
        await asyncio.sleep(1)

asyncio.run(main())
END
for my $name (sort keys %runs) {
    open my $out, '>', "$dir/$name.py" or die;
    print $out $runs{$name};
    close $out;
}
export("$dir/gaps.py", '--svg', "$dir/gaps.svg", '--axis time --width 80');
check('svg', "$dir/gaps.svg", 'gaps.py', '3600.2', '90000.6');
is(() = read_file("$dir/gaps.svg") =~ /class="fold"/g, 2, 'two gaps');
export("$dir/threads.py", '--svg', "$dir/threads.svg");
check('svg', "$dir/threads.svg", 'sleeper', "'(main)'");
like(export("$dir/endless.py", '--html', "$dir/endless.html", '--max-events 120000'),
    qr/the run has 1200\d\d events, and a page holds 100000/, 'too long for a page');
ok(!-e "$dir/endless.html", 'and there is none');
like(export($hostile, '--svg', '/dev/full', '--force'),
    qr{/dev/full: cannot be written: No space}, 'a device that is full');

# Where it is written, and where not.
like(export($hostile, '--svg', "$dir/gather.svg"), qr/exists already/,
    'no file is overwritten');
is(export($hostile, '--svg', "$dir/gather.svg", '--force'), '',
    'but with --force');
is(read_file("$dir/gather.svg"), read_file("$dir/hostile.svg"), 'it is');
like(export($hostile, '--svg', "$dir/no/such"), qr/cannot be written: No such/,
    'a folder that is not there');
my $command = ticktape() . " export $hostile --svg -";
is(scalar `$command`, read_file("$dir/hostile.svg"), 'to the output');
like(usage($hostile), qr/which format/, 'a format must be named');
like(usage("$hostile --svg a --svg b"), qr/one format at a time/, 'one');
like(usage('--svg a'), qr/which file/, 'a file too');
like(export("$dir/none.py", '--svg', "$dir/none.svg"), qr/none\.py/,
    'no such scenario');
ok(!-e "$dir/none.svg", 'and nothing is written');
done_testing();

# What is said on stderr.
sub export {
    my ($file, $format, $out, $more) = @_;
    my $line = ticktape() . " export $file $format $out " . ($more // '');
    return scalar `$line 2>&1 >/dev/null`;
}

sub usage {
    my ($arguments) = @_;
    my $line = ticktape() . " export $arguments";
    return scalar `$line 2>&1`;
}

# The validator of the format has nothing to say.
sub check {
    my ($format, $file, @more) = @_;
    my $line = join ' ', "python3 $TOP/tests/export/check_$format.py", $file,
        @more;
    is(scalar `$line 2>&1`, '', "$format is sound");
}
