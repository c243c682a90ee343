# asyncio.trsock.py - what a program may see of a transport's socket.


class TransportSocket:
    __slots__ = ("_sock",)

    def __init__(self, sock):
        self._sock = sock

    family = property(lambda self: self._sock.family)
    type = property(lambda self: self._sock.type)
    proto = property(lambda self: self._sock.proto)

    def __repr__(self):
        info = [f"fd={self.fileno()}", f"family={self.family!s}",
                f"type={self.type!s}", f"proto={self.proto}"]
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

    def setsockopt(self, *args):
        pass

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
