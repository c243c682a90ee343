#!/usr/bin/perl
# 66-network.t - requests, aiohttp, httpx and urllib on the simulated network:
# timings, limits, time-outs and failures are those of the real clients against
# such servers.
#
# The expectations were worked out from what the real libraries do: the oracle
# has none of them.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Bounded qw(bounded is_sanitized);
use File::Temp;
use Programs qw(in_parallel thinned ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
my @cases = thinned(read_cases(do { local $/; <DATA> }));
my @runs = in_parallel(sub { run_case($_[0]) }, @cases);
for my $i (0 .. $#cases) {
    is($runs[$i], $cases[$i]{want}, $cases[$i]{name});
}
test_seeds();
test_all_at_once();
done_testing;

# Threads, processes, greenlets, coroutines and requests in one program.
sub test_all_at_once {
    my $file = File::Temp->new(SUFFIX => '.py');
    print $file <<'PROGRAM';
#% http h latency 0.1..0.9 limit 3
import asyncio, multiprocessing, random, threading, time
import gevent, httpx, requests
def get(who):
    time.sleep(random.random())
    print(who, requests.get("http://h/").elapsed, flush=True)
async def main():
    async with httpx.AsyncClient() as client:
        async def one(n):
            await asyncio.sleep(random.random())
            await client.get("http://h/")
            print("coroutine", n, asyncio.get_running_loop().time())
        await asyncio.gather(*map(one, range(4)), asyncio.to_thread(get, "pool"))
def green(n):
    gevent.sleep(random.random())
    print("greenlet", n, time.monotonic())
if __name__ == "__main__":
    parts = [make(target=get, args=(f"{make.__name__} {n}",))
             for make in (threading.Thread, multiprocessing.Process)
             for n in range(3)]
    for part in parts:
        part.start()
    asyncio.run(main())
    gevent.joinall([gevent.spawn(green, n) for n in range(4)])
    for part in parts:
        part.join()
PROGRAM
    close $file;
    my $times = is_sanitized() ? 10 : 100;      # which are slow
    my %outputs = map { $_ => 1 } in_parallel(
        sub { bounded('run', $file->filename)->{out} }, 1 .. $times);
    is(scalar keys %outputs, 1, "$times runs of all that waits, one output");
    is(scalar(() = (keys %outputs)[0] =~ /\n/g), 15, '... of all of it');
}

# One seed, one run, however often; another seed, other latencies.
sub test_seeds {
    my $file = File::Temp->new(SUFFIX => '.py');
    print $file <<'PROGRAM';
#% http h latency 0.1..0.9 fail 30%
#% http i latency 0.1..0.9 limit 2
import asyncio, aiohttp, requests, time
for i in range(5):
    try:
        print(requests.get("http://h/").elapsed)
    except requests.ConnectionError:
        print("failed", time.monotonic())
async def main():
    async with aiohttp.ClientSession() as s:
        for f in asyncio.as_completed([s.get(f"http://i/{n}")
                                       for n in range(6)]):
            print((await f).url, asyncio.get_running_loop().time())
asyncio.run(main())
PROGRAM
    close $file;
    my @runs = in_parallel(
        sub { bounded('run', '--seed', $_[0], $file->filename)->{out} },
        (5) x 100, 6);
    my $other = pop @runs;
    my %outputs = map { $_ => 1 } @runs;
    is(scalar keys %outputs, 1, '100 runs of one seed, one output');
    ok(!$outputs{$other}, 'another seed, another output');
    like($runs[0], qr{http://i/5}, '... of the whole program');
}

# "=== NAME [--OPTION...]", the program, "---", what it prints; a refusal's first line, or the
# last of stderr, stands there too.
sub read_cases {
    my ($text) = @_;
    my @found;
    for my $part (grep { /\S/ } split /^=== /m, $text) {
        my ($name, $rest) = split /\n/, $part, 2;
        my ($program, $want) = split /^---\n/m, $rest, 2;
        $want =~ s/\n+\z/\n/;
        my (undef, $options) = split / (?=--)/, $name, 2;
        push @found, {name => $name, text => $program, want => $want,
            options => [split ' ', $options // '']};
    }
    return @found;
}

sub run_case {
    my ($case) = @_;
    my $file = File::Temp->new(SUFFIX => '.py');
    print $file $case->{text};
    close $file;
    my $r = bounded('run', @{$case->{options}}, $file->filename);
    my $first = '';
    if ($r->{exit} == 65) {
        ($first) = $r->{err} =~ /^(.*\n)/;
        $first =~ s/\Q${\ $file->filename}\E/FILE/;
    } elsif ($r->{err} ne '') {
        ($first) = $r->{err} =~ /^(.*\n)\z/m;
    }
    return $r->{out} . $first;
}

__DATA__
=== rules: the more special path wins, what it leaves open stays
#% http example.com latency 0.5 status 404 body "say \"hi\"\n"
#% http example.com/big latency 2
#% http * latency 0.25
import requests, time
def ask(url):
    start = time.perf_counter()
    r = requests.get(url)
    print(r.status_code, repr(r.text), r.elapsed.total_seconds(),
          time.perf_counter() - start)
ask("http://example.com/")
ask("https://EXAMPLE.com:8443/big/one")
ask("http://other.org/")
---
404 'say "hi"\n' 0.5 0.5
404 'say "hi"\n' 2.0 2.0
200 '{"ok": true}' 0.25 0.25

=== a rule with an unknown word is refused
import requests
#% http example.com lateny 0.5
---
ticktape: FILE:2: what follows the host is latency, status, body, fail, limit, refuse or silent

=== a latency that is no number is refused
#% http example.com latency fast
---
ticktape: FILE:1: latency is a number of seconds, or two as in 0.2..0.8

=== a latency the wrong way round is refused
#% http example.com latency 0.8..0.2
---
ticktape: FILE:1: the latency's second number is the smaller one

=== a body without its end is refused
#% http example.com body "hi
---
ticktape: FILE:1: the body's text does not end, or has a backslash before something else than ", \ or n

=== a fail without percent is refused; cells are comments
# %% a cell
#%% another
#% http h fail 10
---
ticktape: FILE:3: fail is a share of all requests, as in 10%

=== a limit of 0 is refused
#% http h limit 0
---
ticktape: FILE:1: limit is how many requests are served at a time, 1 or more

=== a status of 20 is refused
#% http h status 20
---
ticktape: FILE:1: status is a number from 200 to 599

=== a rule without a host is refused
#% http
---
ticktape: FILE:1: a host's name is missing after 'http'

=== a rule for something else is refused
#% ftp h
---
ticktape: FILE:1: a line that begins with '#%' tells of servers: '#% http HOST ...'

=== what a loop's methods would reach is refused
import asyncio
loop = asyncio.new_event_loop()
for name in ("subprocess_exec", "subprocess_shell", "connect_read_pipe", "connect_write_pipe",
             "getnameinfo", "sendfile", "sock_sendfile", "start_tls"):
    try:
        getattr(loop, name)(print, 1, x=2)
    except NotImplementedError as e:
        print(e)
try:
    getattr(asyncio, "create_subprocess" + "_exec")("ls", "-l")
except RuntimeError as e:
    print(e)
---
ticktape does not provide loop.subprocess_exec(): a scenario begins no process of the system
ticktape does not provide loop.subprocess_shell(): a scenario begins no process of the system
ticktape does not provide loop.connect_read_pipe(): nothing is piped into a scenario, and nobody types
ticktape does not provide loop.connect_write_pipe(): a scenario pipes nothing out; print() writes
ticktape does not provide loop.getnameinfo(): a scenario looks up no names
ticktape does not provide loop.sendfile(): a scenario reads no file
ticktape does not provide loop.sock_sendfile(): a scenario reads no file
ticktape does not provide loop.start_tls(): connections in a scenario are not encrypted
ticktape does not provide asyncio.create_subprocess_exec(): a scenario starts no process of the system's

=== a host with http:// is refused
#% http http://h
---
ticktape: FILE:1: a host's name is meant, without 'http://'

=== a server that refuses and is silent is refused
#% http h refuse silent
---
ticktape: FILE:1: a server refuses connections or is silent, not both

=== a body without quotes is refused
#% http h body text
---
ticktape: FILE:1: body is a text in double quotes

=== what is said twice is refused
#% http h status 404 status 404
---
ticktape: FILE:1: said twice

=== processes found by another way than their name fail when they are called
import asyncio
name = "create_subprocess_" + "shell"
try:
    asyncio.run(getattr(asyncio, name)("ls"))
except RuntimeError as e:
    print(e)
---
ticktape does not provide asyncio.create_subprocess_shell(): a scenario starts no process of the system's

=== connections lead nowhere outside
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    for what in (asyncio.open_connection("example.com", 80), asyncio.open_connection("10.1.2.3", 80),
                 asyncio.start_server(print, "192.168.0.1", 80), asyncio.open_connection("localhost", 80, ssl=True),
                 loop.create_datagram_endpoint(asyncio.DatagramProtocol, remote_addr=("8.8.8.8", 53))):
        try:
            await what
        except (RuntimeError, NotImplementedError) as e:
            print(e)
asyncio.run(main())
---
ticktape does not provide the host 'example.com': a scenario reaches what it serves itself, at 127.0.0.1 or localhost, and nothing outside
ticktape does not provide the host '10.1.2.3': a scenario reaches what it serves itself, at 127.0.0.1 or localhost, and nothing outside
ticktape does not provide the host '192.168.0.1': a scenario reaches what it serves itself, at 127.0.0.1 or localhost, and nothing outside
ticktape does not provide ssl=: a connection within the program needs no TLS
ticktape does not provide the host '8.8.8.8': a scenario reaches what it serves itself, at 127.0.0.1 or localhost, and nothing outside

=== every server takes what the command line says --latency 0.25
#% http example.com latency 5 status 404
#% http example.com/a latency 7
import requests
for url in "http://example.com/", "http://example.com/a", "http://other/":
    r = requests.get(url)
    print(r.status_code, r.elapsed.total_seconds())
---
404 0.25
404 0.25
200 0.25

=== a range of latencies on the command line --latency 0.2..0.8
#% http example.com latency 5
import requests
times = [requests.get("http://example.com/").elapsed.total_seconds()
         for _ in range(20)]
print(0.2 <= min(times) < 0.35, 0.65 < max(times) <= 0.8)
---
True True

=== a limit: two at a time, the others queue first come first served
#% http example.com limit 2
import asyncio, aiohttp
async def one(session, n, loop):
    async with session.get(f"http://example.com/{n}") as r:
        print(n, r.status, round(loop.time(), 6))
async def main():
    loop = asyncio.get_running_loop()
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*[one(session, n, loop) for n in range(5)])
asyncio.run(main())
---
0 200 0.1
1 200 0.1
2 200 0.2
3 200 0.2
4 200 0.3

=== threads and a limit
#% http example.com limit 2
import requests, time
from concurrent.futures import ThreadPoolExecutor
def one(n):
    requests.get("http://example.com/")
    return n, round(time.monotonic(), 6)
with ThreadPoolExecutor(5) as pool:
    for got in pool.map(one, range(5)):
        print(*got)
---
0 0.1
1 0.1
2 0.2
3 0.2
4 0.3

=== requests' pool makes connections beyond its size, unless it blocks
import requests, time
from requests.adapters import HTTPAdapter
from concurrent.futures import ThreadPoolExecutor
def twenty(block):
    with requests.Session() as s:
        s.mount("http://", HTTPAdapter(pool_maxsize=10, pool_block=block))
        start = time.perf_counter()
        with ThreadPoolExecutor(20) as pool:
            list(pool.map(s.post, ["http://h/"] * 20))
        print(block, f"{time.perf_counter() - start:.1f}")
twenty(False)
twenty(True)
---
False 0.1
True 0.2

=== requests: time-outs
#% http slow.org latency 3
import requests, time
from requests.exceptions import ReadTimeout, Timeout
for url in "http://slow.org/a", "https://slow.org/":
    try:
        requests.get(url, timeout=(1, 0.5))
    except Timeout as e:
        print(type(e).__name__, e, time.monotonic(), isinstance(e, OSError))
print(requests.get("http://slow.org/", timeout=3).status_code)
try:
    requests.get("http://slow.org/", timeout=0)
except ValueError as e:
    print(e)
---
ReadTimeout HTTPConnectionPool(host='slow.org', port=80): Read timed out. (read timeout=0.5) 0.5 True
ReadTimeout HTTPSConnectionPool(host='slow.org', port=443): Read timed out. (read timeout=0.5) 1.0 True
200
Attempted to set connect timeout to 0, but the timeout cannot be set to a value less than or equal to 0.

=== requests: failures
#% http bad.org fail 100%
#% http gone.org status 503 body "later"
import requests
try:
    requests.get("http://bad.org/")
except requests.ConnectionError as e:
    print(e)
try:
    requests.get("http://gone.org/x", params={"q": "a b"}).raise_for_status()
except requests.HTTPError as e:
    print(e, e.response.status_code, e.response.text)
for url in "h/x", "foo://x/", "http:///x":
    try:
        requests.get(url)
    except requests.RequestException as e:
        print(type(e).__name__, e)
---
('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))
503 Server Error: Service Unavailable for url: http://gone.org/x?q=a+b 503 later
MissingSchema Invalid URL 'h/x': No scheme supplied. Perhaps you meant http://h/x?
InvalidSchema No connection adapters were found for 'foo://x/'
InvalidURL Invalid URL 'http:///x': No host supplied

=== requests blocks the loop
import asyncio, requests
async def tick():
    for i in range(2):
        print("tick", asyncio.get_running_loop().time())
        await asyncio.sleep(0.05)
async def main():
    t = asyncio.create_task(tick())
    await asyncio.sleep(0)
    requests.get("http://h/")
    await t
asyncio.run(main())
---
tick 0.0
tick 0.1

=== aiohttp: limit of the connector, and limit_per_host
import asyncio, aiohttp
async def one(session, url, times):
    async with session.get(url) as r:
        await r.read()
        times.append(round(asyncio.get_running_loop().time(), 6))
async def many(**limits):
    start = asyncio.get_running_loop().time()
    connector, times = aiohttp.TCPConnector(**limits), []
    async with aiohttp.ClientSession(connector=connector) as session:
        await asyncio.gather(*[one(session, f"http://{h}.org/", times)
                               for h in "aaab"])
    print([round(t - start, 6) for t in times])
async def main():
    await many()
    await many(limit=1)
    await many(limit_per_host=1)
    await many(limit=0)
asyncio.run(main())
---
[0.1, 0.1, 0.1, 0.1]
[0.1, 0.2, 0.3, 0.4]
[0.1, 0.1, 0.2, 0.3]
[0.1, 0.1, 0.1, 0.1]

=== aiohttp: time-outs
#% http slow.org latency 3
import asyncio, aiohttp
async def attempt(limit=100, **timeout):
    loop = asyncio.get_running_loop()
    start = loop.time()
    async with aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=limit),
            timeout=aiohttp.ClientTimeout(**timeout)) as session:
        got = await asyncio.gather(*[session.get("http://slow.org/")
                                     for _ in range(2)],
                                   return_exceptions=True)
    print([type(g).__name__ for g in got], round(loop.time() - start, 6),
          got[1])
async def main():
    await attempt(total=1)
    await attempt(sock_read=0.5)
    await attempt(limit=1, connect=2)
asyncio.run(main())
---
['TimeoutError', 'TimeoutError'] 1.0 
['ServerTimeoutError', 'ServerTimeoutError'] 0.5 Timeout on reading data from socket
['ClientResponse', 'ServerTimeoutError'] 3.0 Connection timeout to host http://slow.org/

=== aiohttp: answers
#% http t.org body "plain" status 404
import asyncio, aiohttp
async def main():
    async with aiohttp.ClientSession() as session:
        r = await session.post("http://h/a", params={"n": 1}, json={})
        print(r.status, r.ok, r.url, await r.json(), await r.text())
        r.release()
        async with session.get("http://t.org") as r:
            print(r.status, r.reason, r.ok, await r.read(), r.content_type)
            for wrong in r.json(), r.json(content_type=None):
                try:
                    await wrong
                except (aiohttp.ContentTypeError, ValueError) as e:
                    print(type(e).__name__, e)
            try:
                r.raise_for_status()
            except aiohttp.ClientResponseError as e:
                print(e.status, e)
    try:
        await session.get("http://h/")
    except RuntimeError as e:
        print(e, session.closed)
asyncio.run(main())
---
200 True http://h/a?n=1 {'ok': True} {"ok": true}
404 Not Found False b'plain' text/plain
ContentTypeError 0, message='Attempt to decode JSON with unexpected mimetype: text/plain; charset=utf-8', url=URL('http://t.org')
JSONDecodeError Expecting value: line 1 column 1 (char 0)
404 404, message='Not Found', url=URL('http://t.org')
Session is closed True

=== aiohttp: a request that is cancelled gives its connection back
#% http slow.org latency 9
import asyncio, aiohttp
async def main():
    conn = aiohttp.TCPConnector(limit=1)
    async with aiohttp.ClientSession(connector=conn) as s:
        slow = asyncio.create_task(s.get("http://slow.org/")._coro)
        other = asyncio.create_task(s.get("http://slow.org/")._coro)
        quick = asyncio.ensure_future(s.get("http://h/"))
        await asyncio.sleep(1)
        other.cancel()
        slow.cancel()
        print((await quick).status, asyncio.get_running_loop().time())
asyncio.run(main())
---
200 1.1

=== aiohttp: failures
#% http bad.org fail 100%
import asyncio, aiohttp
async def main():
    async with aiohttp.ClientSession(raise_for_status=True) as s:
        try:
            async with s.get("http://bad.org/"):
                pass
        except aiohttp.ClientError as e:
            print(type(e).__name__, e)
        try:
            await s.get("nowhere")
        except aiohttp.InvalidURL as e:
            print(type(e).__name__, e)
asyncio.run(main())
try:
    aiohttp.ClientSession()
except RuntimeError as e:
    print(e)
---
ClientOSError [Errno 104] Connection reset by peer
InvalidURL nowhere
There is no current event loop in thread 'MainThread'.

=== httpx: both clients
#% http slow.org latency 8
#% http gone.org status 404
import asyncio, httpx, time
r = httpx.get("http://h/a", params={"x": 1})
print(r, r.status_code, r.json(), r.text, r.url, r.is_success, r.elapsed)
try:
    httpx.get("http://slow.org/")
except httpx.TimeoutException as e:
    print(type(e).__name__, e, round(time.monotonic(), 6))
try:
    httpx.get("http://gone.org/").raise_for_status()
except httpx.HTTPStatusError as e:
    print(e)
async def main():
    limits = httpx.Limits(max_connections=2)
    async with httpx.AsyncClient(base_url="http://h/v1", limits=limits,
                                 timeout=None) as client:
        start = time.monotonic()
        got = await asyncio.gather(*[client.get(f"/{i}") for i in range(4)])
        print([str(r.url) for r in got], round(time.monotonic() - start, 6))
    try:
        await client.get("/")
    except RuntimeError as e:
        print(e)
asyncio.run(main())
---
<Response [200 OK]> 200 {'ok': True} {"ok": true} http://h/a?x=1 True 0:00:00.100000
ReadTimeout timed out 5.1
Client error '404 Not Found' for url 'http://gone.org/'
For more information check: https://httpstatuses.com/404
['http://h/v1/0', 'http://h/v1/1', 'http://h/v1/2', 'http://h/v1/3'] 0.2
Cannot send a request, as the client has been closed.

=== urllib
#% http gone.org status 404 body "no"
#% http slow.org latency 3
import time, urllib.request, urllib.error, urllib.parse
with urllib.request.urlopen("http://h/?" +
                            urllib.parse.urlencode({"q": "a b"})) as f:
    print(f.status, f.getcode(), f.url, f.read().decode(), f.read())
request = urllib.request.Request("http://h/", data=b"x", headers={"A-B": "c"})
print(request.get_method(), request.header_items(), request.host)
print(urllib.request.urlopen(request, timeout=1).read(5), time.monotonic())
try:
    urllib.request.urlopen("http://gone.org/")
except urllib.error.HTTPError as e:
    print(e, e.code, e.read())
try:
    urllib.request.urlopen("http://slow.org/", timeout=0.5)
except TimeoutError as e:
    print(e)
for url in "foo://x", "x":
    try:
        urllib.request.urlopen(url)
    except (urllib.error.URLError, ValueError) as e:
        print(e)
---
200 200 http://h/?q=a+b {"ok": true} b''
POST [('A-b', 'c')] h
b'{"ok"' 0.2
HTTP Error 404: Not Found 404 b'no'
timed out
<urlopen error unknown url type: foo>
unknown url type: 'x'

=== the server's random numbers are its own
#% http h latency 0.2..0.8 fail 50%
import random, requests
random.seed(444)
failed = 0
for _ in range(20):
    try:
        t = requests.get("http://h/").elapsed.total_seconds()
        assert 0.2 <= t <= 0.8
    except requests.ConnectionError:
        failed += 1
print(0 < failed < 20, random.random() == random.Random(444).random())
---
True True
=== gevent: requests block every greenlet until sockets are patched
import time
import gevent
import requests
from gevent import monkey
def get(n):
    requests.get("http://example.com/%d" % n)
    return round(time.monotonic() - start, 3)
for patch in (lambda: None, monkey.patch_time,
              monkey.patch_socket):
    patch()
    start = time.monotonic()
    print([g.value for g in gevent.joinall([gevent.spawn(get, n)
                                            for n in range(3)])])
---
[0.1, 0.2, 0.3]
[0.1, 0.2, 0.3]
[0.1, 0.1, 0.1]
=== gevent: sockets block every greenlet until they are patched
from gevent import monkey
import socket
import time
import gevent
def serve(server):
    for _ in range(2):
        connection, _ = server.accept()
        gevent.spawn(echo, connection)
def echo(connection):
    with connection:
        while data := connection.recv(100):
            gevent.sleep(0.5)
            connection.sendall(data.upper())
def client(n):
    with socket.create_connection(("127.0.0.1", 8080)) as c:
        c.sendall(b"hi %d" % n)
        return c.recv(10)
a, b = socket.socketpair()
a.settimeout(1)
def receive():
    try:
        a.recv(1)
    except TimeoutError:
        return time.monotonic() - start
for patch in monkey.patch_thread, monkey.patch_socket:
    patch()
    start = time.monotonic()
    print([g.value for g in gevent.joinall([gevent.spawn(receive), gevent.spawn(receive)])])
server = socket.create_server(("127.0.0.1", 8080))
gevent.spawn(serve, server)
start = time.monotonic()
print([g.value for g in gevent.joinall([gevent.spawn(client, n) for n in range(2)])], time.monotonic() - start)
---
[1.0, 2.0]
[1.0, 1.0]
[b'HI 0', b'HI 1'] 0.5
=== gevent: a pool that blocks makes greenlets wait for a connection
from gevent import monkey
monkey.patch_all()
import time
import gevent
import requests
for block in (False, True):
    session = requests.Session()
    session.mount("http://", requests.adapters.HTTPAdapter(
        pool_maxsize=10, pool_block=block))
    start = time.monotonic()
    gevent.joinall([gevent.spawn(session.post, "http://example.com", json={})
                    for _ in range(20)])
    print(block, round(time.monotonic() - start, 3))
---
False 0.1
True 0.2
=== gevent: a pool of greenlets, time-outs, urllib
#% http slow.com latency 2
from gevent import monkey
monkey.patch_all()
import time
import urllib.request
import gevent
import requests
from gevent.pool import Pool
start = time.monotonic()
def get(url):
    r = requests.get(url)
    return r.status_code, round(time.monotonic() - start, 3)
print(Pool(2).map(get, ["http://example.com/%d" % n for n in range(4)]))
try:
    with gevent.Timeout(0.5):
        requests.get("http://slow.com")
except gevent.Timeout as exc:
    print(exc, round(time.monotonic() - start, 3))
try:
    requests.get("http://slow.com", timeout=0.5)
except requests.ReadTimeout:
    print("ReadTimeout", round(time.monotonic() - start, 3))
jobs = [gevent.spawn(urllib.request.urlopen, "http://example.com")
        for _ in range(3)]
gevent.joinall(jobs)
print([j.value.status for j in jobs], round(time.monotonic() - start, 3))
---
[(200, 0.1), (200, 0.1), (200, 0.2), (200, 0.2)]
0.5 seconds 0.7
ReadTimeout 1.2
[200, 200, 200] 1.3
=== grequests: map keeps the order, imap gives them as they come
#% http a.com latency 0.3 body "a"
#% http b.com latency 0.1 body "b"
#% http c.com latency 0.2 body "c"
import time
import grequests
start = time.monotonic()
def now():
    return round(time.monotonic() - start, 3)
urls = ["http://%s.com" % name for name in "abc"]
print([r.text for r in grequests.map(grequests.get(u) for u in urls)], now())
print([r.text for r in grequests.map((grequests.get(u) for u in urls),
                                     size=1)], now())
for r in grequests.imap((grequests.get(u) for u in urls), size=3):
    print(r.text, now())
print([(n, r.text) for n, r in grequests.imap_enumerated(
    [grequests.get(u) for u in urls], size=3)], now())
---
['a', 'b', 'c'] 0.3
['a', 'b', 'c'] 0.9
b 1.0
c 1.1
a 1.2
[(1, 'b'), (2, 'c'), (0, 'a')] 1.5
=== grequests: failures, gtimeout, callbacks, sessions, send()
#% http bad.com fail 100%
#% http slow.com latency 5
import time
import grequests
import requests
def handler(request, exception):
    return request.url, type(exception).__name__
urls = ["http://bad.com", "http://ok.com", "http://slow.com"]
print([r and r.status_code for r in grequests.map(
    [grequests.get(u) for u in urls], gtimeout=1)])
print(grequests.map([grequests.get(u) for u in urls], gtimeout=1,
                    exception_handler=handler))
print([r.url for r in grequests.imap([grequests.get(u) for u in urls])])
print(list(grequests.imap([grequests.get("http://bad.com")],
                          exception_handler=handler)))
def callback(response, **kwargs):
    print("callback", response.status_code)
with requests.Session() as session:
    r = grequests.post("http://ok.com", data={"a": 1}, callback=callback,
                       session=session)
    print(r.method, r.url, r.response, r.session is session)
    print(r.send() is r, r.response.request.body)
print(grequests.request("PUT", "http://ok.com").send().response.request.method)
job = grequests.send(grequests.get("http://ok.com"))
print(job.get().response.json())
---
[None, 200, None]
[('http://bad.com', 'ConnectionError'), <Response [200]>, ('http://slow.com', 'NoneType')]
['http://ok.com/', 'http://slow.com/']
[('http://bad.com', 'ConnectionError')]
POST http://ok.com None True
callback 200
True a=1
PUT
{'ok': True}
