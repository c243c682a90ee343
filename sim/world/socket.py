# socket.py - sockets, as programs have them.
#
# A socket of this module is the program's hold on one of the simulated machine
# (_sockets), and adds what the system's have besides: a time-out, and that a
# call waits as long as that allows where the machine's gives None.
from enum import IntEnum, IntFlag
import errno
import os
import _sockets
from _sockets import _raise


class AddressFamily(IntEnum):
    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10


class SocketKind(IntEnum):
    SOCK_STREAM = 1
    SOCK_DGRAM = 2
    SOCK_RAW = 3
    SOCK_RDM = 4
    SOCK_SEQPACKET = 5
    SOCK_CLOEXEC = 0o2000000
    SOCK_NONBLOCK = 0o4000


class MsgFlag(IntFlag):
    MSG_OOB = 1
    MSG_PEEK = 2
    MSG_DONTROUTE = 4
    MSG_CTRUNC = 8
    MSG_TRUNC = 0x20
    MSG_DONTWAIT = 0x40
    MSG_WAITALL = 0x100
    MSG_NOSIGNAL = 0x4000


class AddressInfo(IntFlag):
    AI_PASSIVE = 1
    AI_CANONNAME = 2
    AI_NUMERICHOST = 4
    AI_V4MAPPED = 8
    AI_ALL = 0x10
    AI_ADDRCONFIG = 0x20
    AI_NUMERICSERV = 0x400


for _kind in AddressFamily, SocketKind, MsgFlag, AddressInfo:
    globals().update(_kind.__members__)

IPPROTO_IP, IPPROTO_ICMP, IPPROTO_TCP, IPPROTO_UDP = 0, 1, 6, 17
IPPROTO_IPV6, IPPROTO_RAW = 41, 255
SOL_SOCKET, SOL_IP, SOL_TCP, SOL_UDP = 1, 0, 6, 17
SO_DEBUG, SO_REUSEADDR, SO_TYPE, SO_ERROR = 1, 2, 3, 4
SO_DONTROUTE, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF = 5, 6, 7, 8
SO_KEEPALIVE, SO_OOBINLINE, SO_PRIORITY, SO_LINGER = 9, 10, 12, 13
SO_REUSEPORT, SO_RCVLOWAT, SO_SNDLOWAT = 15, 18, 19
SO_RCVTIMEO, SO_SNDTIMEO, SO_ACCEPTCONN = 20, 21, 30
SO_PROTOCOL, SO_DOMAIN, SO_INCOMING_CPU = 38, 39, 49
TCP_NODELAY, TCP_MAXSEG, TCP_CORK, TCP_KEEPIDLE, TCP_KEEPINTVL = 1, 2, 3, 4, 5
TCP_KEEPCNT, TCP_SYNCNT, TCP_DEFER_ACCEPT, TCP_QUICKACK = 6, 7, 9, 12
TCP_USER_TIMEOUT, TCP_FASTOPEN = 18, 23
IP_TOS, IP_TTL, IPV6_V6ONLY = 1, 2, 26
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
EAI_NONAME, EAI_FAMILY, EAI_SERVICE = -2, -6, -8
INADDR_ANY, INADDR_LOOPBACK = 0, 0x7f000001
INADDR_BROADCAST = INADDR_NONE = 0xffffffff
SOMAXCONN = 4096
EBADF, EAGAIN, EWOULDBLOCK = errno.EBADF, errno.EAGAIN, errno.EWOULDBLOCK
has_ipv6 = True

error, timeout = OSError, TimeoutError


class gaierror(OSError):
    pass


class herror(OSError):
    pass


_default_timeout = None


# A time-out in seconds, or None.
def _seconds(value):
    if value is None:
        return None
    if not isinstance(value, (int, float)):
        raise TypeError(f"{type(value).__name__!r} object cannot be "
                        f"interpreted as an integer")
    if value < 0:
        raise ValueError("Timeout value out of range")
    return float(value)


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout, /):
    global _default_timeout
    _default_timeout = _seconds(timeout)


def _as_member(kind, value):
    return kind._value2member_map_.get(value, value)


def _check_bytes(data):
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not "
                        f"{type(data).__name__!r}")


# What flags there may be: those of [known], and some that change nothing.
def _check_flags(flags, name, known=0):
    if flags & ~(known | MsgFlag.MSG_NOSIGNAL | MsgFlag.MSG_DONTROUTE):
        raise NotImplementedError(
            f"ticktape does not provide flags for socket.{name}()")


# A method that ticktape lacks.
def _lacking(name):
    def refuse(self, *args, **kwargs):
        raise NotImplementedError(
            f"ticktape does not provide socket.{name}()")
    return refuse


# --- addresses

# The number of a host of [family] that a program names.
def _number_of(host, family):
    if isinstance(host, (bytes, bytearray)):
        host = host.decode()
    if not isinstance(host, str):
        raise TypeError(f"str, bytes or bytearray expected, not "
                        f"{type(host).__name__}")
    if host == "":
        return "0.0.0.0" if family == AddressFamily.AF_INET else "::"
    if host == "localhost":
        return "127.0.0.1" if family == AddressFamily.AF_INET else "::1"
    found = _sockets.family_of(host)
    if found not in (None, family):
        raise gaierror(-9, "Address family for hostname not supported")
    _sockets.check_host(host)
    return host


# [address], given to [method], as the machine has it.
def _machine_address(family, address, method):
    if family == AddressFamily.AF_UNIX:
        if isinstance(address, (bytes, bytearray)):
            return os.fsdecode(bytes(address))
        if not isinstance(address, str):
            _check_bytes(address)
        return address
    name = AddressFamily(family).name
    if not isinstance(address, tuple):
        raise TypeError(f"{method}(): {name} address must be tuple, not "
                        f"{type(address).__name__}")
    if family == AddressFamily.AF_INET:
        if len(address) != 2:
            raise TypeError("AF_INET address must be a pair (host, port)")
    elif not 2 <= len(address) <= 4:
        raise TypeError("AF_INET6 address must be a tuple "
                        "(host, port[, flowinfo[, scopeid]])")
    host, port, *more = address
    if not isinstance(port, int):
        raise TypeError(f"{type(port).__name__!r} object cannot be "
                        f"interpreted as an integer")
    host = _number_of(host, family)
    if not 0 <= port <= 65535:
        raise OverflowError(f"{method}(): port must be 0-65535.")
    if family == AddressFamily.AF_INET:
        return host, port
    return host, port, *more, *[0] * (2 - len(more))


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    if host in ("", b""):
        raise gaierror(EAI_NONAME, "Name or service not known")
    try:
        found = _sockets.getaddrinfo(host, port, family, type, proto, flags)
    except KeyError:
        raise gaierror(EAI_SERVICE,
                       "Servname not supported for ai_socktype") from None
    found = [(AddressFamily(info[0]), SocketKind(info[1]), *info[2:])
             for info in found if family in (0, info[0])]
    if not found:
        raise gaierror(EAI_NONAME, "Name or service not known")
    return found


def gethostname():
    return "localhost"


def getfqdn(name=""):
    name = name.strip()
    return gethostname() if name in ("", "0.0.0.0", "::", "127.0.0.1") else name


def gethostbyname(host, /):
    return _number_of(host, AddressFamily.AF_INET)


def getservbyname(name, protocol="tcp", /):
    if name not in _sockets._SERVICES:
        raise OSError("service/proto not found")
    return _sockets._SERVICES[name]


def inet_aton(text, /):
    if _sockets.family_of(text) != AddressFamily.AF_INET:
        raise OSError("illegal IP address string passed to inet_aton")
    return bytes(int(part) for part in text.split("."))


def inet_ntoa(packed, /):
    if len(packed) != 4:
        raise OSError("packed IP wrong length")
    return ".".join(str(byte) for byte in packed)


def ntohl(x, /):
    return int.from_bytes(x.to_bytes(4, "big"), "little")


def ntohs(x, /):
    return int.from_bytes(x.to_bytes(2, "big"), "little")


htonl, htons = ntohl, ntohs


# --- sockets

class socket:
    __slots__ = "__weakref__", "_sock", "_timeout"

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is not None:
            if fileno < 0:
                raise ValueError("negative file descriptor")
            sock = _sockets.find(fileno)
            if sock is None:
                _raise(errno.EBADF)
            _sockets.detached.pop(fileno, None)
            self._hold(sock)
            return
        kind = SocketKind.SOCK_STREAM if type == -1 else int(type)
        bare = kind & ~(SocketKind.SOCK_NONBLOCK | SocketKind.SOCK_CLOEXEC)
        family = AddressFamily.AF_INET if family == -1 else int(family)
        if family not in (AddressFamily.AF_UNIX, AddressFamily.AF_INET,
                          AddressFamily.AF_INET6):
            _raise(errno.EAFNOSUPPORT)
        if bare not in SocketKind._value2member_map_:
            _raise(errno.ESOCKTNOSUPPORT)
        if bare != SocketKind.SOCK_STREAM and (
                bare != SocketKind.SOCK_DGRAM
                or family == AddressFamily.AF_UNIX):
            raise NotImplementedError(
                f"ticktape does not provide {SocketKind(bare).name} sockets of "
                f"{AddressFamily(family).name}")
        self._hold(_sockets.Socket(int(family), int(bare),
                                   max(proto, 0)).open())
        if kind & SocketKind.SOCK_NONBLOCK:
            self._timeout = 0.0

    def _hold(self, sock):
        self._sock = sock
        self._timeout = _default_timeout

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def __repr__(self):
        cls = type(self)
        sock = self._sock
        closed = sock.fileno() < 0
        info = [f"<{cls.__module__}.{cls.__qualname__}"
                f"{' [closed]' if closed else ''} fd={sock.fileno()}",
                f"family={sock.family}", f"type={sock.type}",
                f"proto={sock.proto}"]
        if not closed:
            if sock.getsockname():
                info.append(f"laddr={sock.getsockname()}")
            try:
                if sock.getpeername():
                    info.append(f"raddr={sock.getpeername()}")
            except OSError:
                pass
        return ", ".join(info) + ">"

    def __getstate__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")

    family = property(lambda self: _as_member(AddressFamily, self._sock.family))
    type = property(lambda self: _as_member(SocketKind, self._sock.type))
    proto = property(lambda self: self._sock.proto)
    timeout = property(lambda self: self._timeout)

    def fileno(self):
        return self._sock.fileno()

    # What is on the machine, as long as it is open.
    def _opened(self):
        if self._sock.fileno() < 0:
            _raise(errno.EBADF)
        self._sock.check_home()
        return self._sock

    # What [f] gives, as soon as that is not None.
    def _until_done(self, name, writing, f, *args):
        wanted = [(self._opened(), writing)]
        result = _sockets.until("socket." + name, wanted, self._timeout, f,
                                *args)
        if result is None:
            if self._timeout == 0:
                _raise(errno.EAGAIN)
            raise TimeoutError("timed out")
        return result

    # --- how it is

    def gettimeout(self):
        return self._timeout

    def settimeout(self, value, /):
        self._timeout = _seconds(value)

    def getblocking(self):
        return self._timeout != 0

    def setblocking(self, flag, /):
        self._timeout = None if flag else 0.0

    def setsockopt(self, level, option, value, length=None, /):
        self._opened().setsockopt(level, option, value)

    def getsockopt(self, level, option, length=0, /):
        return self._opened().getsockopt(level, option)

    def getsockname(self):
        return self._opened().getsockname()

    def getpeername(self):
        return self._opened().getpeername()

    def get_inheritable(self):
        return False

    # --- beginning and end

    def bind(self, address, /):
        address = _machine_address(self._sock.family, address, "bind")
        self._opened().bind(address)

    def listen(self, backlog=128, /):
        self._opened().listen()

    def accept(self):
        end, address = self._until_done("accept", False, self._sock.accept)
        sock = socket.__new__(socket)
        sock._hold(end)
        return sock, address

    # True: it is connected; None: that is not known yet.
    def _connect(self, address):
        address = _machine_address(self._sock.family, address, "connect")
        return self._opened().connect(address, self._timeout != 0)

    def connect(self, address, /):
        if not self._connect(address):
            _raise(errno.EINPROGRESS)

    def connect_ex(self, address, /):
        try:
            self.connect(address)
        except gaierror:
            raise
        except OSError as exc:
            return exc.errno
        return 0

    def shutdown(self, how, /):
        self._opened().shutdown(how)

    def close(self):
        self._sock.close()

    # From now on only the number holds it.
    def detach(self):
        sock = self._sock
        fd = sock.fileno()
        if fd >= 0:
            _sockets.detached[fd] = sock
            self._sock = _sockets.Socket(sock.family, sock.type, sock.proto)
        return fd

    # --- what is sent and received

    def send(self, data, flags=0, /):
        _check_bytes(data)
        _check_flags(flags, "send")
        return self._until_done("send", True, self._sock.send, data)

    def sendall(self, data, flags=0, /):
        _check_bytes(data)
        _check_flags(flags, "sendall")
        sent = self._until_done("sendall", True, self._sock.send, data)
        while sent < len(data):
            sent += self._until_done("sendall", True, self._sock.send,
                                     data[sent:])

    def sendto(self, data, *args):
        if not 1 <= len(args) <= 2:
            raise TypeError(f"sendto() takes 2 or 3 arguments "
                            f"({1 + len(args)} given)")
        _check_bytes(data)
        if len(args) == 2:
            _check_flags(args[0], "sendto")
        sock = self._opened()
        if sock.type == SocketKind.SOCK_STREAM:
            return self.send(data)
        return sock.sendto(data, _machine_address(sock.family, args[-1],
                                                  "sendto"))

    # What came, and from whom.
    def _receive(self, name, size, flags):
        _check_flags(flags, name, MsgFlag.MSG_PEEK)
        if size < 0:
            raise ValueError(f"negative buffersize in {name}")
        stay = bool(flags & MsgFlag.MSG_PEEK)
        if self._sock.type == SocketKind.SOCK_DGRAM:
            data, address = self._until_done(name, False, self._sock.recvfrom,
                                             stay)
            return data[:size], address
        if size == 0:
            return b"", None
        return self._until_done(name, False, self._sock.recv, size, stay), None

    def recv(self, bufsize, flags=0, /):
        return self._receive("recv", bufsize, flags)[0]

    def recvfrom(self, bufsize, flags=0, /):
        return self._receive("recvfrom", bufsize, flags)

    # The same into [buffer].
    def _receive_into(self, name, buffer, size, flags):
        if size > len(buffer):
            raise ValueError("buffer too small for requested bytes")
        data, address = self._receive(name, size or len(buffer), flags)
        buffer[:len(data)] = data
        return len(data), address

    def recv_into(self, buffer, nbytes=0, flags=0):
        return self._receive_into("recv_into", buffer, nbytes, flags)[0]

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        return self._receive_into("recvfrom_into", buffer, nbytes, flags)


for _name in ("dup", "makefile", "recvmsg", "recvmsg_into", "sendfile",
              "sendmsg", "sendmsg_afalg", "set_inheritable"):
    setattr(socket, _name, _lacking(_name))

SocketType = socket


def socketpair(family=None, type=SocketKind.SOCK_STREAM, proto=0):
    if family not in (None, AddressFamily.AF_UNIX):
        _raise(errno.EOPNOTSUPP)
    one = socket(AddressFamily.AF_UNIX, type, proto)
    other = socket(AddressFamily.AF_UNIX, type, proto)
    one._sock.join(other._sock)
    one._sock._remote = other._sock._remote = ""
    return one, other


def close(fd, /):
    sock = _sockets.find(fd)
    if sock is None:
        _raise(errno.EBADF)
    sock.close()


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT,
                      source_address=None, *, all_errors=False):
    host, port = address
    family, kind, proto, _, found = getaddrinfo(
        host, port, 0, SocketKind.SOCK_STREAM)[0]
    sock = socket(family, kind, proto)
    try:
        if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
            sock.settimeout(timeout)
        if source_address:
            sock.bind(source_address)
        sock.connect(found)
    except OSError as exc:
        sock.close()
        if all_errors:
            raise ExceptionGroup("create_connection failed", [exc])
        raise
    return sock


def create_server(address, *, family=AddressFamily.AF_INET, backlog=None,
                  reuse_port=False, dualstack_ipv6=False):
    if dualstack_ipv6:
        raise NotImplementedError("ticktape does not provide dualstack_ipv6=")
    sock = socket(family, SocketKind.SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        try:
            sock.bind(address)
        except OSError as exc:
            raise OSError(exc.errno, f"{exc.strerror} (while attempting to "
                          f"bind on address {address!r})") from None
        sock.listen()
    except OSError:
        sock.close()
        raise
    return sock


__all__ = [_name for _name in globals()
           if _name[0] != "_" and _name not in (
               "IntEnum", "IntFlag", "errno", "os")]
