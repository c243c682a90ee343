# asyncio.trsock.py - what a program may see of a transport's socket.


# As a member of the socket module's [kind]; which only who asks needs.
def _member(kind, value):
    import socket
    return socket._as_member(getattr(socket, kind), value)


class TransportSocket:
    __slots__ = ("_sock",)

    def __init__(self, sock):
        self._sock = sock

    family = property(lambda self: _member("AddressFamily", self._sock.family))
    type = property(lambda self: _member("SocketKind", self._sock.type))
    proto = property(lambda self: self._sock.proto)

    def __repr__(self):
        info = [f"fd={self.fileno()}", f"family={self._sock.family}",
                f"type={self._sock.type}", f"proto={self.proto}"]
        if self.fileno() != -1:
            if self.getsockname():
                info.append(f"laddr={self.getsockname()}")
            try:
                if self.getpeername():
                    info.append(f"raddr={self.getpeername()}")
            except OSError:
                pass
        return f"<asyncio.TransportSocket {', '.join(info)}>"

    def __getstate__(self):
        raise TypeError("Cannot serialize asyncio.TransportSocket object")

    def fileno(self):
        return self._sock.fileno()

    def getpeername(self):
        return self._sock.getpeername()

    def getsockname(self):
        return self._sock.getsockname()

    def get_inheritable(self):
        return False

    def shutdown(self, how):
        self._sock.shutdown(how)

    def getsockopt(self, level, option, length=0):
        return self._sock.getsockopt(level, option)

    def setsockopt(self, level, option, value):
        self._sock.setsockopt(level, option, value)

    def gettimeout(self):
        return 0

    def settimeout(self, value):
        if value != 0:
            raise ValueError("settimeout(): only 0 timeout is allowed on "
                             "transport sockets")

    def setblocking(self, flag):
        if flag:
            raise ValueError("setblocking(): transport sockets cannot be "
                             "blocking")
