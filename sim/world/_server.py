# _server.py - the servers of the simulated network: what they answer, and when.
#
# A request arrives at once.  What comes of it is settled then: with the rules
# of the scenario (rules.h), the server's random numbers and the requests that
# it has already, it is known when the answer will be there.  So a client, be it
# a thread or a coroutine, only has to wait for as long as ask() says.  A server
# does not notice that a client has gone: it serves what it has been asked.
import asyncio
from heapq import heappop, heappush
from random import Random
from urllib.parse import urlsplit
import time
import _network
from _network import now

ADDRESS = "192.0.2.1"       # of every host
REFUSED = 111, "Connection refused"
UNREACHED = 110, "Connection timed out"
PATIENCE = 127.0            # of the system, when a server is silent
LATENCY = 0.1
BODY = '{"ok": true}'
REASONS = {
    200: "OK", 201: "Created", 202: "Accepted",
    203: "Non-Authoritative Information", 204: "No Content",
    205: "Reset Content", 206: "Partial Content", 207: "Multi-Status",
    208: "Already Reported", 226: "IM Used",
    300: "Multiple Choices", 301: "Moved Permanently", 302: "Found",
    303: "See Other", 304: "Not Modified", 305: "Use Proxy",
    307: "Temporary Redirect", 308: "Permanent Redirect",
    400: "Bad Request", 401: "Unauthorized", 402: "Payment Required",
    403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    406: "Not Acceptable", 407: "Proxy Authentication Required",
    408: "Request Timeout", 409: "Conflict", 410: "Gone",
    411: "Length Required", 412: "Precondition Failed",
    413: "Request Entity Too Large", 414: "Request-URI Too Long",
    415: "Unsupported Media Type", 416: "Requested Range Not Satisfiable",
    417: "Expectation Failed", 418: "I'm a Teapot", 421: "Misdirected Request",
    422: "Unprocessable Entity", 423: "Locked", 424: "Failed Dependency",
    425: "Too Early", 426: "Upgrade Required", 428: "Precondition Required",
    429: "Too Many Requests", 431: "Request Header Fields Too Large",
    451: "Unavailable For Legal Reasons",
    500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway",
    503: "Service Unavailable", 504: "Gateway Timeout",
    505: "HTTP Version Not Supported", 506: "Variant Also Negotiates",
    507: "Insufficient Storage", 508: "Loop Detected", 510: "Not Extended",
    511: "Network Authentication Required",
}

# How a client that blocks its thread waits for the network; gevent's
# patch_socket() puts another in its place.
pause = time.sleep

_rules = _network.rules()
_random = Random("network %d" % _network.seed()) if _rules else None
_busy = {}                  # (rule, host): when each that is served is done


class Answer:
    # delay: until the answer, or, if [fails], the end of the connection.
    # down: there is no connection, for this reason, which is known then.
    def __init__(self, delay, status, body, fails, down=None):
        self.delay = delay
        self.down = down
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


# How long until a request that takes [latency] is done by a server that serves
# [limit] at a time, first come first served.
def _queue(key, limit, latency):
    t = now()
    done = _busy.setdefault(key, [])
    while done and done[0] <= t:
        heappop(done)
    start = heappop(done) if len(done) >= limit else t
    heappush(done, start + latency)
    return latency if start == t else start + latency - t


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
    if down:
        return Answer(*((0, 0, "", False, REFUSED) if down == 1 else
                        (PATIENCE, 0, "", False, UNREACHED)))
    delay = latency[0]
    if latency[1] > delay:
        delay = _random.uniform(*latency)
    fails = fail > 0 and _random.random() < fail
    if limit is not None:
        delay = _queue((limit[0], host, port), limit[1], delay)
    if status in (204, 304):
        body = ""
    answer = Answer(delay, status, body, fails)
    if method == "HEAD":
        answer.body = b""
    return answer


# For a coroutine: until the answer is there, or for [seconds].
async def wait(answer, seconds=None):
    await asyncio.sleep(answer.delay if seconds is None else seconds)
