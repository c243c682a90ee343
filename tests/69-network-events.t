#!/usr/bin/perl
# 69-network-events.t - what the tape says of requests, of pools of connections
# and of servers: who has one, who waits for one, and why somebody goes on.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Bounded qw(bounded);
use File::Temp;
use Programs qw(ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();

# Events of a program, each as {seq, t, kind, rest}.
sub events_of {
    my ($text, @options) = @_;
    my $file = File::Temp->new(SUFFIX => '.py');
    print $file $text;
    close $file;
    my $r = bounded('events', @options, $file->filename);
    return map {
        /^\s*(\d+)\s+([\d.]+)\s+\d+\s\w+\s+(\w+(?: \w+)*)\s\s+(.*)/
            ? {seq => $1, t => $2, kind => $3, rest => $4} : ()
    } split /\n/, $r->{out};
}

sub object_of {
    my ($name, @events) = @_;
    my ($e) = grep { $_->{kind} eq 'object' && $_->{rest} =~ /"\Q$name\E"/ }
        @events;
    return $e && $e->{rest} =~ /obj=(\d+)/ ? $1 : undef;
}

# "TIME KIND LANE LEFT" of each event of the object.
sub story_of {
    my ($object, @events) = @_;
    return [map {
        my ($lane) = $_->{rest} =~ /^(\S+)/;
        my ($left) = $_->{rest} =~ /num=(\d+)/;
        sprintf '%.1f %s %s %d', $_->{t}, $_->{kind}, $lane, $left // 0
    } grep {
        $_->{kind} =~ /^(?:acquire|release|blocked)$/
            && $_->{rest} =~ /\bobj=$object\b/
    } @events];
}

my @events = events_of(<<'PROGRAM');
#% http h limit 2
import asyncio, aiohttp
async def one(session, i):
    async with session.get(f"http://h/{i}") as r:
        return r.status
async def main():
    connector = aiohttp.TCPConnector(limit=3)
    async with aiohttp.ClientSession(connector=connector) as session:
        await asyncio.gather(*[one(session, i) for i in range(4)])
asyncio.run(main())
PROGRAM
my $pool = object_of('TCPConnector limit 3', @events);
is_deeply(story_of($pool, @events), [
    '0.0 acquire Task-2 2', '0.0 acquire Task-3 1', '0.0 acquire Task-4 0',
    '0.0 blocked Task-5 0', '0.1 release Task-2 1', '0.1 release Task-3 2',
    '0.1 acquire Task-5 1', '0.2 release Task-4 2', '0.2 release Task-5 3',
], 'a connector: who has a connection, who waits, how many are left');
my $server = object_of('server h limit 2', @events);
is_deeply(story_of($server, @events), [
    '0.0 acquire Task-2 1', '0.0 acquire Task-3 0', '0.0 blocked Task-4 0',
    '0.1 release Task-2 1', '0.1 release Task-3 2', '0.1 acquire Task-4 1',
    '0.1 acquire Task-5 0', '0.2 release Task-4 1', '0.2 release Task-5 2',
], 'a server with a limit');

# What `show` says of a program.
sub told {
    my ($text) = @_;
    my $file = File::Temp->new(SUFFIX => '.py');
    print $file $text;
    close $file;
    return bounded('show', '--width', 200, $file->filename)->{out} =~
        s/\n +/ /gr;
}

my $told = told(<<'PROGRAM');
#% http h latency 0.5 limit 1
#% http r latency 0.1..0.2 fail 99%
import asyncio, aiohttp, httpx
async def one(session, host):
    try:
        async with session.get(f"http://{host}/x") as r:
            return r.status
    except aiohttp.ClientError:
        return "failed"
async def main():
    connector = aiohttp.TCPConnector(limit=2)
    async with aiohttp.ClientSession(connector=connector) as session:
        await asyncio.gather(*[one(session, host) for host in "hhr"])
    try:
        await httpx.AsyncClient(timeout=0.2).get("http://h/y")
    except httpx.TimeoutException:
        pass
asyncio.run(main())
PROGRAM
like($told, $_, "told: $_") for
    qr/Task-2 \(one\) starts\. It takes a connection\. It takes a place at the server h\. It waits for the answer to GET h\/x, until 0\.5 /,
    qr/waits for the answer to GET h\/x, in line at the server h, until 1\.0 /,
    qr/Task-4 \(one\) starts\..* It waits for a connection, because all are taken /,
    qr/The answer to GET h\/x is there, for Task-2 \(one\)\./,
    qr/Task-2 \(one\) goes on: the answer is there\. It gives back a connection\./,
    qr/Task-4 \(one\) goes on: Task-2 \(one\) gave back a connection\./,
    qr/Chance decides how long GET r\/x takes: 0\.1\d+ s\. Chance decides whether GET r\/x fails: yes\./,
    qr/Task-1 \(main\) goes on: its time limit for the answer is over\./;
unlike($told, qr{sleep of|(?:connector|client|server h) limit}, 'nothing of sleeps');

my @unasked = events_of(<<'PROGRAM');
#% http h latency 1 limit 1
import threading, time, requests
def one(i):
    try:
        requests.get(f"http://h/{i}", timeout=0.5)
    except requests.exceptions.Timeout:
        pass
for i in range(3):
    threading.Thread(target=one, args=(i,), name=f"T{i}").start()
time.sleep(2.5)
print("now")
time.sleep(1)
PROGRAM
$server = object_of('server h limit 1', @unasked);
is_deeply(story_of($server, @unasked), [
    '0.0 acquire T0 0', '0.0 blocked T1 0', '0.0 blocked T2 0',
    '1.0 release T0 1', '1.0 acquire T1 0', '2.0 release T1 1',
    '2.0 acquire T2 0', '3.0 release T2 1',
], 'what a server does is told when it does it, also if nobody is there');
my @times = map { $_->{t} } @unasked;
is_deeply([sort { $a <=> $b } @times], \@times, '... and in its place');

my @shared = events_of(<<'PROGRAM');
#% http h latency 1 limit 2
import multiprocessing, threading, requests
def one(i):
    requests.get(f"http://h/{i}")
if __name__ == "__main__":
    parts = [multiprocessing.Process(target=one, args=(0,), name="P0"),
             threading.Thread(target=one, args=(1,), name="T1"),
             multiprocessing.Process(target=one, args=(2,), name="P2")]
    for part in parts:
        part.start()
    for part in parts:
        part.join()
PROGRAM
$server = object_of('server h limit 2', @shared);
is_deeply(story_of($server, @shared), [
    '0.0 acquire P0 1', '0.0 acquire T1 0', '0.0 blocked P2 0',
    '1.0 release P0 1', '1.0 release T1 2', '1.0 acquire P2 1',
    '2.0 release P2 2',
], 'a server is one for all processes and threads');

my ($future) = grep { $_->{kind} eq 'future' && $_->{rest} =~ m{"GET h/0"} }
    @events;
ok($future, 'a request is a future that says what it is');

@events = events_of(<<'PROGRAM');
import requests, threading
from requests.adapters import HTTPAdapter
with requests.Session() as s:
    s.mount("http://", HTTPAdapter(pool_maxsize=1, pool_block=True))
    threads = [threading.Thread(target=s.get, args=[f"http://h/{i}"])
               for i in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()
PROGRAM
$pool = object_of('HTTPAdapter h 1', @events);
is_deeply(story_of($pool, @events), [
    '0.0 acquire Thread-1 0', '0.0 blocked Thread-2 0',
    '0.1 release Thread-1 1', '0.1 acquire Thread-2 0',
    '0.2 release Thread-2 1',
], 'a blocking pool of requests');
my @blocks = map { $_->{rest} =~ /"(.*)"/ } grep {
    $_->{kind} eq 'thread blocks' && $_->{rest} =~ /^Thread/ } @events;
is_deeply(\@blocks, ['GET h/0', 'Session.get', 'GET h/1'],
    'a thread waits in its request, or for a connection');

@events = events_of(<<'PROGRAM', '--seed', 7);
#% http h latency 0.2..0.8 fail 50%
import requests
try:
    requests.get("http://h/x")
except requests.ConnectionError:
    pass
PROGRAM
my @choices = map { $_->{rest} =~ /num=(\d+).*"(.*)"/ ? "$2" : () }
    grep { $_->{kind} eq 'choice' } @events;
is($choices[0], 'latency of GET h/x', 'what the seed decides is told: latency');
is(scalar(grep { $_->{kind} eq 'choice' && $_->{rest} =~ /fails: GET/ } @events),
    1, '... and failing');

# From the loop's wake-up back to the task that submitted: each event's cause.
@events = events_of(<<'PROGRAM');
import asyncio, time
def work():
    time.sleep(1)
async def main():
    await asyncio.to_thread(work)
asyncio.run(main())
PROGRAM
my %by_seq = map { $_->{seq} => $_ } @events;
my ($e) = grep { $_->{kind} eq 'ready' && $_->{rest} =~ /via=thread/ } @events;
my @chain;
while ($e && @chain < 12) {
    push @chain, $e->{kind};
    $e = $by_seq{$e->{rest} =~ /cause=(\d+)/ ? $1 : 0};
}
is("@chain[0 .. 6]", 'ready done thread runs thread wakes thread blocks '
    . 'thread runs lane', 'why a task goes on after to_thread');
my $executor = object_of('ThreadPoolExecutor, 12 workers', @events);
my @work = map { $_->{kind} } grep {
    $_->{rest} =~ /obj=$executor\b/ && $_->{t} < 1 } @events;
is("@work", 'object put get', 'the work goes through the queue of the executor');

done_testing;
