#!/usr/bin/python3
"""Run a program with the real requests, aiohttp, httpx and urllib against local servers.

    net.py PROGRAM

Whatever host a request names, it goes to a server on 127.0.0.1 that answers as the program's '#% http'
lines say (sim/world/rules.h has their grammar; ranges of latencies and shares of failures are left out).
Time is real here, and goes SLOWER times as slow, so that a busy machine does little harm: a program
prints times rounded to a tenth of a second.  Debian's python3-requests,
python3-aiohttp and python3-httpx have the versions that ticktape's modules follow.
"""
import re
import runpy
import selectors
import shlex
import socket
import struct
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


SLOWER = 3


def slow_down():
    """All clocks and waits of this process, as far as clients use them."""
    def slower(clock):
        start = clock()
        return lambda: start + (clock() - start) / SLOWER

    def longer(wait):
        return lambda self, seconds=None: wait(self, seconds and seconds * SLOWER)

    for name in "time", "monotonic", "perf_counter":
        setattr(time, name, slower(getattr(time, name)))
    sleep = time.sleep
    time.sleep = lambda seconds: sleep(seconds * SLOWER)
    selectors.EpollSelector.select = longer(selectors.EpollSelector.select)
    socket.socket.settimeout = longer(socket.socket.settimeout)


def read_rules(text):
    """The rules of a program, the most special first."""
    rules = []
    for line in re.findall(r"^#% http (.*)", text, re.M):
        words = shlex.split(line)
        host, slash, path = words.pop(0).partition("/")
        rule = {"host": host, "path": slash + path}
        while words:
            name = words.pop(0)
            rule[name] = True if name in ("refuse", "silent") else words.pop(0)
        if "limit" in rule:
            rule["places"] = threading.Semaphore(int(rule["limit"]))
        rules.append(rule)
    return sorted(rules, key=lambda r: (r["host"] != "*", len(r["path"])), reverse=True)


def ask(name, host, path, otherwise=None):
    for rule in RULES:
        if rule["host"] in ("*", host) and path.startswith(rule["path"]) and name in rule:
            return rule[name]
    return otherwise


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        host = self.headers["Host"].partition(":")[0]
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        status = int(ask("status", host, self.path, 200))
        body = ask("body", host, self.path, '{"ok": true}').replace("\\n", "\n").encode()
        body = b"" if status in (204, 304) else body
        places = ask("places", host, self.path)
        with places or threading.Lock():
            time.sleep(float(ask("latency", host, self.path, 0.1)))
        if ask("fail", host, self.path) == "100%":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.shutdown(socket.SHUT_RD)
            self.rfile.close()
            self.wfile.close()
            self.connection.close()
            self.close_connection = True
            return
        reason = self.responses.get(status, ("",))[0]
        kind = "application/json" if body[:1] in (b"{", b"[") else "text/plain; charset=utf-8"
        head = f"HTTP/1.1 {status} {reason}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
        self.wfile.write(head.encode() + (b"" if self.command == "HEAD" else body))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = answer

    def log_message(self, *args):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def handle_error(self, request, address):
        pass


def never_accepts():
    """A port where connecting takes for ever."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    filling = [socket.socket() for _ in range(4)]
    for s in filling:
        s.setblocking(False)
        s.connect_ex(listener.getsockname())
    KEPT.extend([listener, *filling])
    return listener.getsockname()[1]


KEPT = []
slow_down()
program = sys.argv[1]
RULES = read_rules(open(program).read())
server = Server(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
PORT = server.server_address[1]
SILENT = never_accepts()


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    if isinstance(host, bytes):
        host = host.decode()
    local = PORT
    if ask("refuse", host, "/"):
        local = 1
    elif ask("silent", host, "/"):
        local = SILENT
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", local))]


socket.getaddrinfo = getaddrinfo
for proxy in "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "all_proxy":
    __import__("os").environ.pop(proxy, None)
try:                            # aiohttp asks for the address, and takes the port from the URL
    import aiohttp
except ImportError:
    pass
else:
    async def resolve(self, host, port, traces=None):
        return [{"hostname": host, "host": "127.0.0.1", "port": getaddrinfo(host, port)[0][4][1],
                 "family": socket.AF_INET, "proto": 0, "flags": 0}]
    aiohttp.TCPConnector._resolve_host = resolve
try:                            # so does anyio, which httpx's AsyncClient uses
    import anyio
except ImportError:
    pass
else:
    connect_tcp = anyio.connect_tcp

    def connect(remote_host, remote_port, **kwargs):
        return connect_tcp("127.0.0.1", getaddrinfo(remote_host, remote_port)[0][4][1], **kwargs)
    anyio.connect_tcp = connect
sys.argv = [program]
runpy.run_path(program, run_name="__main__")
