# _sockets.py - the sockets of the simulated machine.
#
# There is one machine, which nothing leads out of: whoever listens and whoever
# connects is the program itself.  What is sent is there at once, as on the
# loopback of a real one (also without TCP_NODELAY, which asyncio asks for: what
# the system then holds back depends on its clock); when a loop looks is its
# selector's business (Watch, sim/aio/selector.h).  Addresses are what the
# socket module has: (host, port), for IPv6 (host, port, 0, 0), for a Unix
# socket its path.
#
# No call waits: what would block gives None.  Who wants to, a thread that is,
# asks until().
#
# Processes have no connections with each other: what one of them has open is
# refused in another.
#
# A socket lives as long as somebody of the program's has it, and is closed when
# that is over: the machine, and the other end, only know of it.
from collections import deque
import errno
import heapq
import os
from time import monotonic
import weakref
import _process
import _tell
from _thread import allocate_lock   # gevent's patch_socket() puts another here

AF_UNIX, AF_INET, AF_INET6 = 1, 2, 10
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW = 1, 2, 3
IPPROTO_TCP, IPPROTO_UDP = 6, 17
AI_PASSIVE = 1
SOL_SOCKET, SO_REUSEADDR, SO_TYPE, SO_ERROR = 1, 2, 3, 4
SO_ACCEPTCONN, SO_PROTOCOL, SO_DOMAIN = 30, 38, 39
TCP_NODELAY = 1
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2

ROOM = 2_621_440        # bytes that a connection holds, about what Linux has
MOST_DATAGRAM = 65_507  # bytes of one
FIRST_FD = 3            # behind stdin, stdout, stderr
FDS_OF_LOOP = 3         # its selector's and its pipe's
FIRST_PORT = 49_152     # of those that nobody asked for

_ANY = {"0.0.0.0": AF_INET, "::": AF_INET6}
_SERVICES = {"http": 80, "https": 443, "ftp": 21, "ssh": 22, "telnet": 23,
             "smtp": 25, "domain": 53, "echo": 7}

_bound = weakref.WeakValueDictionary()      # {(type, address): Socket}
_open = weakref.WeakValueDictionary()       # {fd: Socket}
detached = {}                               # those that only their fd holds
_ports = FIRST_PORT
_fds = FIRST_FD         # the first that was never given
_free_fds = []          # a heap of those given back
_fds_of_loops = []


def _raise(number):
    raise OSError(number, os.strerror(number))


def _refuse_process():
    raise NotImplementedError(
        "ticktape does not provide connections between processes")


def _least_fd():
    global _fds
    if _free_fds:
        return heapq.heappop(_free_fds)
    _fds += 1
    return _fds - 1


# The least that is free, as the system gives it, once the loops have theirs.
def _take_fd():
    of_loops = FDS_OF_LOOP * loops()
    while len(_fds_of_loops) < of_loops:
        _fds_of_loops.append(_least_fd())
    while len(_fds_of_loops) > of_loops:
        heapq.heappush(_free_fds, _fds_of_loops.pop(0))
    return _least_fd()


# The open socket [fd], or None.
def find(fd):
    return _open.get(fd)


# The same; [method] takes nothing but sockets.
def need(fd, method):
    if not isinstance(fd, int):
        fd = fd.fileno()
    if fd < FIRST_FD:
        raise NotImplementedError(f"ticktape does not provide {method} for "
                                  f"anything but sockets")
    sock = _open.get(fd)
    if sock is None:
        _raise(errno.EBADF)
    sock.check_home()
    return sock


# Waits, in [place] as the tape has it, until there is something to read, or
# room to write, for [seconds] at most (None: for ever).  [wanted]: the sockets,
# each with whether it is for writing.  False: the time is over.
def _wait(place, wanted, seconds):
    lock = allocate_lock()
    lock.acquire()
    for sock, writing in wanted:
        sock._waiters.append((lock, writing))
    _tell.waits_in(place)
    try:
        return lock.acquire(True, -1 if seconds is None else seconds)
    finally:
        for sock, writing in wanted:
            sock._waiters.remove((lock, writing))


# What f(*args) gives, as soon as that is not None; it is tried again each time
# that there is news of what is [wanted].  None: [seconds] were over first.
def until(place, wanted, seconds, f, *args):
    over = seconds is not None and seconds <= 0
    end = None
    while (result := f(*args)) is None and not over:
        left = None
        if seconds is not None:
            now = monotonic()
            end = now + seconds if end is None else end
            left = end - now
        over = left is not None and left <= 0 or not _wait(place, wanted, left)
    return result


# An address of this machine's [family] with a port that is free for [type].
def _some_address(family, type, host):
    global _ports
    while True:
        address = (host, _ports) if family == AF_INET else (host, _ports, 0, 0)
        _ports += 1
        if (type, address) not in _bound:
            return address


class Socket:
    def __init__(self, family, type, proto=0):
        self.family, self.type, self.proto = family, type, proto
        self.watch = Watch()
        self.transport = None       # which uses it, weakly
        self._waiters = []          # threads: (the lock where, for writing?)
        self.listeners = []         # are called with it when there is news
        self._fd = -1
        self._options = {}          # are kept, and change nothing
        self._local, self._remote = None, None
        self._other = None          # of a connection: the other end, weakly
        self._waiting = None        # where it listens: who connected
        self._received = deque() if type == SOCK_DGRAM else bytearray()
        self._connected = False
        self._connecting = False    # nobody has asked what came of connect()
        self._eof = False           # the peer sends no more
        self._down = False          # we send no more
        self._deaf = False          # we want no more
        self._dead = False          # the connection was reset
        self._closed = False
        self._home = _process.getpid()
        self._stuck = False         # there was no room for what we send
        self._error = 0             # is told once

    def __del__(self):
        self.close()

    def fileno(self):
        return self._fd

    # The other end, or None.
    @property
    def _peer(self):
        return self._other and self._other()

    def open(self):
        self._fd = _take_fd()
        _open[self._fd] = self
        return self

    def getsockname(self):
        if self._local is None:
            return "" if self.family == AF_UNIX else (
                ("0.0.0.0", 0) if self.family == AF_INET else ("::", 0, 0, 0))
        return self._local

    # A connection that both ends have shut down, or that was reset.
    def _is_over(self):
        peer = self._peer
        return self._dead or self._down and (
            not peer or peer._down or peer._closed)

    def getpeername(self):
        if self._remote is None or self.family != AF_UNIX and (
                self.type == SOCK_STREAM and self._is_over()):
            _raise(errno.ENOTCONN)
        return self._remote

    def setsockopt(self, level, option, value):
        self._options[level, option] = value

    def getsockopt(self, level, option):
        if level == SOL_SOCKET:
            if option == SO_ERROR:
                return self.take_error()
            known = {SO_TYPE: self.type, SO_DOMAIN: self.family,
                     SO_PROTOCOL: self.proto,
                     SO_ACCEPTCONN: int(self._waiting is not None)}
            if option in known:
                return known[option]
        return self._options.get((level, option), 0)

    # --- what the selector, and threads that wait, are told

    def readable(self):
        return not self._closed and bool(
            self._received or self._waiting or self._eof or self._deaf
            or self._dead or self._error)

    def writable(self):
        return not self._closed and bool(
            self._dead or self._error or self.type == SOCK_DGRAM
            or self._connected and not self._stuck)

    def _tell(self):
        readable, writable = self.readable(), self.writable()
        self.watch.level(readable, writable)
        for lock, writing in self._waiters:
            if lock.locked() and (writable if writing else readable):
                lock.release()
        for listener in self.listeners:
            listener(self)

    def take_error(self):
        number, self._error = self._error, 0
        if number and self.type == SOCK_DGRAM:
            self._tell()            # only a stream stays ready after one
        return number

    def _raise_error(self):
        if self._error:
            _raise(self.take_error())

    # --- beginning

    def bind(self, address):
        if self._local is not None:
            _raise(errno.EINVAL)
        if self.family != AF_UNIX and address[1] == 0:
            address = _some_address(self.family, self.type, address[0])
        if (self.type, address) in _bound:
            _raise(errno.EADDRINUSE)
        self._local = address
        _bound[self.type, address] = self
        self._tell()

    def listen(self):
        if self.type == SOCK_DGRAM:
            _raise(errno.EOPNOTSUPP)
        if self._connected or self._local is None and self.family == AF_UNIX:
            _raise(errno.EINVAL)
        if self._local is None:
            self.bind(self.getsockname())
        if self._waiting is None:
            self._waiting = deque()

    # Refuses what another process has opened.
    def check_home(self):
        if self._home != _process.getpid():
            _refuse_process()

    # Who is bound where [address] says, or None.
    def _find(self, address):
        found = _bound.get((self.type, address))
        for any, family in _ANY.items():
            if not found and family == self.family:
                found = _bound.get((self.type, (any, *address[1:])))
        if found:
            found.check_home()
        elif not _process.alone():
            _refuse_process()
        return found

    # True: it is connected; None: take_error() says whether it is when there is
    # room to write.  [blocks]: it is known at once.
    def connect(self, address, blocks=False):
        if self._waiting is not None:
            _raise(errno.EINVAL if self.family == AF_UNIX else errno.EISCONN)
        if self._connecting:        # and wants to know what came of it
            self._connecting = False
            if not self._connected:
                _raise(self.take_error() or errno.ECONNABORTED)
            return True
        if self.type == SOCK_STREAM and self._connected:
            _raise(errno.EISCONN)
        if self.family != AF_UNIX and address[0] in _ANY:
            address = ({AF_INET: "127.0.0.1", AF_INET6: "::1"}[self.family],
                       *address[1:])
        other = self._find(address)
        if self._local is None and self.family != AF_UNIX:
            self.bind(_some_address(self.family, self.type, address[0]))
        if self.type == SOCK_DGRAM:
            self._remote, self._connected = address, True
            return True
        if not other or other._waiting is None:
            if self.family == AF_UNIX:
                _raise(errno.ECONNREFUSED if other else errno.ENOENT)
            if blocks:
                _raise(errno.ECONNREFUSED)
            self._error, self._connecting = errno.ECONNREFUSED, True
            self._tell()
            return None
        end = Socket(self.family, self.type, self.proto)
        end._local, end._remote = address, self.getsockname()
        self._remote = address
        other._waiting.append(end)
        other._tell()
        self.join(end)
        self._connecting = not (blocks or self.family == AF_UNIX)
        return not self._connecting or None

    # The two are the ends of a connection.
    def join(self, end):
        self._other, end._other = weakref.ref(end), weakref.ref(self)
        self._connected = end._connected = True
        end._tell()
        self._tell()

    # The socket of one who connected and its address, or None.
    def accept(self):
        if self._waiting is None:
            _raise(errno.EOPNOTSUPP if self.type == SOCK_DGRAM
                   else errno.EINVAL)
        if not self._waiting:
            return None
        end = self._waiting.popleft().open()
        end.proto = self.proto
        self._tell()
        return end, end._remote

    # --- a connection

    # How many of the bytes were sent.
    def send(self, data):
        self._raise_error()
        if self._down or self._dead:
            _raise(errno.EPIPE)
        if not self._connected:
            _raise(errno.EDESTADDRREQ if self.type == SOCK_DGRAM
                   else errno.ENOTCONN if self.family == AF_UNIX
                   else errno.EPIPE)
        if self.type == SOCK_DGRAM:
            return self.sendto(data, self._remote)
        peer = self._peer
        if not peer or peer._closed or peer._down and peer._deaf:
            if self.family == AF_UNIX:
                _raise(errno.EPIPE)
            if peer:                            # its machine says so
                peer._be_reset(errno.ECONNRESET)
            self._be_reset(errno.EPIPE if self._eof else errno.ECONNRESET)
            return len(data)
        n = min(len(data), ROOM - len(peer._received))
        if n <= 0:
            self._stuck = True
            self._tell()
            return None
        peer._received += data[:n]
        self._stuck = n < len(data)
        peer._tell()
        return n

    def _be_reset(self, number):
        self._dead, self._error = True, number
        self._tell()

    # At most [n] of the bytes that have come, which also [stay]; b"": no more
    # will.
    def recv(self, n, stay=False):
        if not self._received:
            if not self._connected:
                self._raise_error()
                _raise(errno.EINVAL if self.family == AF_UNIX
                       else errno.ENOTCONN)
            if self._eof or self._deaf:
                return b""
            self._raise_error()
            return b"" if self._dead else None
        data = bytes(self._received[:n])
        if stay:
            return data
        del self._received[:n]
        self._tell()
        peer = self._peer
        if peer and peer._stuck and len(self._received) <= ROOM * 2 // 3:
            peer._stuck = False
            peer._tell()
        return data

    # We send no more, or want no more, or both.
    def shutdown(self, how=SHUT_WR):
        if how not in (SHUT_RD, SHUT_WR, SHUT_RDWR):
            _raise(errno.EINVAL)
        if self._waiting is not None:
            if how != SHUT_WR:
                self._stop_listening()
            return
        if self._dead or not self._connected:
            _raise(errno.ENOTCONN)
        self._connecting = False
        if how != SHUT_RD and not self._down:
            self._down = True
            self._end_for(self._peer)
        if how != SHUT_WR:
            self._deaf = True
            self._tell()
            if self.family == AF_UNIX and self._peer:
                self._peer._down = True

    # Nobody accepts any more: who waits for that, learns it.
    def _stop_listening(self):
        for end in self._waiting:
            if end._peer:
                end._peer._be_reset(errno.ECONNRESET)
            end._dead = True
        self._waiting = None
        self._deaf = True
        self._unbind()
        self._tell()

    def _unbind(self):
        if _bound.get((self.type, self._local)) is self:
            del _bound[self.type, self._local]

    # [peer] learns that no more will come.
    def _end_for(self, peer):
        if peer and not peer._eof:
            peer._eof = True
            peer._tell()

    def close(self):
        if self._closed:
            return
        self._closed = True
        if self._fd >= 0:
            heapq.heappush(_free_fds, self._fd)
            _open.pop(self._fd, None)
            detached.pop(self._fd, None)
        self._fd = -1
        self.listeners.clear()
        self.watch.level(False, False)
        self._unbind()
        if self._waiting is not None:
            self._stop_listening()
        peer = self._peer
        if not peer or self._dead:
            return
        if self._received:                  # which nobody will read
            peer._be_reset(errno.EPIPE if peer._eof else errno.ECONNRESET)
        else:
            self._end_for(peer)

    # --- datagrams

    def sendto(self, data, address):
        self._raise_error()
        if len(data) > MOST_DATAGRAM:
            _raise(errno.EMSGSIZE)
        if self._local is None:
            self.bind(_some_address(self.family, self.type, "0.0.0.0"))
        other = self._find(tuple(address))
        if other and (not other._connected or other._remote == self._source()):
            other._received.append((bytes(data), self._source()))
            other._tell()
        elif self._connected:
            self._error = errno.ECONNREFUSED
            self._tell()
        return len(data)

    # The address as others see it.
    def _source(self):
        host, *rest = self._local
        return ({"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host), *rest)

    def recvfrom(self, stay=False):
        self._raise_error()
        if not self._received:
            return None
        if stay:
            return self._received[0]
        found = self._received.popleft()
        self._tell()
        return found


# --- names

# The family of an address in numbers, or None.
def family_of(host):
    parts = host.split(".")
    if len(parts) == 4 and all(
            part.isdigit() and len(part) <= 3 and int(part) < 256
            for part in parts):
        return AF_INET
    if ":" in host and set(host) <= set("0123456789abcdefABCDEF:."):
        return AF_INET6
    return None


# Refuses what is not this machine; names under .invalid are nobody's anywhere.
def check_host(host):
    if host.endswith(".invalid"):
        from socket import EAI_NONAME, gaierror
        raise gaierror(EAI_NONAME, "Name or service not known")
    if host == "localhost" or host in _ANY or host == "::1" or (
            family_of(host) == AF_INET and host.startswith("127.")):
        return
    raise RuntimeError(
        "ticktape does not provide the host %r: a scenario reaches what it "
        "serves itself, at 127.0.0.1 or localhost, and nothing outside" % host)


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    if isinstance(host, bytes):
        host = host.decode()
    if isinstance(port, (str, bytes)):
        port = port.decode() if isinstance(port, bytes) else port
        port = int(port) if port.isdigit() else _SERVICES[port]
    if host is None:
        host = "0.0.0.0" if flags & AI_PASSIVE else "127.0.0.1"
    check_host(host)
    host = "127.0.0.1" if host == "localhost" else host
    if family_of(host) == AF_INET6:
        family, address = AF_INET6, (host, port or 0, 0, 0)
    else:
        family, address = AF_INET, (host, port or 0)
    kinds = [(SOCK_STREAM, IPPROTO_TCP), (SOCK_DGRAM, IPPROTO_UDP),
             (SOCK_RAW, 0)]
    return [(family, kind, number, "", address) for kind, number in kinds
            if type in (0, kind) and proto in (0, number)]
