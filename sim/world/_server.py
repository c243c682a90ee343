# _server.py - the servers of the simulated network: what they answer, and when.
#
# A request arrives at once.  What comes of it is settled then: with the rules
# of the scenario (rules.h), the server's random numbers and the requests that
# it has already, it is known when the answer will be there.  So a client, be it
# a thread or a coroutine, only has to wait for as long as ask() says.  A server
# does not notice that a client has gone: it serves what it has been asked.  How
# many at a time is the run's business, not a process's: server.h.
from random import Random
from urllib.parse import urlsplit
from _http_reasons import REASONS
import _network
from _network import now
import _tell

ADDRESS = "192.0.2.1"       # of every host
REFUSED = 111, "Connection refused"
UNREACHED = 110, "Connection timed out"
PATIENCE = 127.0            # of the system, when a server is silent
LATENCY = 0.1
BODY = '{"ok": true}'

# How a client that blocks its thread waits for the network; gevent's
# patch_socket() puts another in its place.
pause = _network.sleep

_rules = _network.rules()
_random = Random("network %d" % _network.seed()) if _rules else None


# What the tape calls a request.
def _name(method, url):
    parts = urlsplit(url)
    return "%s %s%s" % (method, parts.netloc.rpartition("@")[2],
                        parts.path or "/")


class Answer:
    # delay: until the answer, or, if [fails], the end of the connection.
    # down: there is no connection, for this reason, which is known then.
    # line: the server's number on the tape, if it stands there in line at
    # first; or 0.
    def __init__(self, delay, status, body, fails, down=None, name=None):
        self.delay = delay
        self.down = down
        self.name = name
        self.line = 0
        self.status = status
        self.reason = REASONS.get(status, "")
        self.body = body.encode()
        self.fails = fails
        kind = ("application/json" if body[:1] in ("{", "[")
                else "text/plain; charset=utf-8")
        self.headers = {"Content-Type": kind,
                        "Content-Length": str(len(self.body))}


# The numbers of the rules for a request, the least special first.
def _matching(host, port, path):
    names = ("*", host, "%s:%s" % (host, port))
    found = [(names.index(rule[0]), len(rule[1]), i)
             for i, rule in enumerate(_rules)
             if rule[0] in names and path.startswith(rule[1])]
    return [i for _, _, i in sorted(found)]


# --- asking ------------------------------------------------------------------

def _latency(least, most, name):
    if most <= least:
        return _network.latency(least, least, most, name)
    seconds = _random.uniform(least, most)
    if _tell.told():
        _network.choice(round(seconds * 1e9), "latency of " + name)
    return _network.latency(seconds, least, most, name)


def _fails(share, name):
    if share <= 0:
        return False
    fails = _network.fails(_random.random() < share, share, name)
    if _tell.told():
        _network.choice(int(fails), "fails: " + name)
    return fails


def ask(method, url):
    parts = urlsplit(url)
    host, path = (parts.hostname or "").lower(), parts.path or "/"
    port = parts.port or (443 if parts.scheme == "https" else 80)
    latency, status, body, fail, limit = (LATENCY, LATENCY), 200, BODY, 0, None
    down = 0
    for i in _matching(host, port, path):
        _, _, least, most, code, text, share, places, is_down = _rules[i]
        latency = (least, most) if least >= 0 else latency
        status = code if code >= 0 else status
        body = text if text is not None else body
        fail = share if share >= 0 else fail
        limit = (i, places) if places >= 0 else limit
        down = is_down or down
    name = _name(method, url) if _tell.told() or latency[1] > latency[0] \
        or fail else None
    if down:
        return Answer(*((0, 0, "", False, REFUSED, name) if down == 1 else
                        (PATIENCE, 0, "", False, UNREACHED, name)))
    delay = _latency(*latency, name)
    fails = _fails(fail, name)
    line = 0
    if limit is not None:
        delay, line = _network.serve("%d %s %d" % (limit[0], host, port), host,
                                     limit[1], delay)
    if status in (204, 304):
        body = ""
    answer = Answer(delay, status, body, fails, None, name)
    answer.line = line
    if method == "HEAD":
        answer.body = b""
    return answer


# What comes of a request, in a word.
def _result(answer, seconds):
    if seconds is not None and seconds < answer.delay:
        return "time-out"
    if answer.down:
        return answer.down[1]
    return "connection reset" if answer.fails else answer.status


# For a coroutine: until the answer is there, or for [seconds].
async def wait(answer, seconds=None):
    await _network.wait(answer.delay if seconds is None else seconds,
                        answer.name or "request", _result(answer, seconds),
                        answer.line)


# The same for a thread.
def sleep(answer, seconds=None):
    if answer.name:
        _tell.waits_in(answer.name)
        if answer.line:
            _tell.event("blocked", answer.line, -1, -1, 0)
    try:
        pause(answer.delay if seconds is None else seconds)
    finally:
        if answer.name:
            _tell.waits_in(None)
