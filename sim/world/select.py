# select.py - waiting until one of several sockets has something.
import _sockets

error = OSError


# The machine's socket that [file] is, a number or what has one.
def _socket_of(file):
    fd = file
    if not isinstance(fd, int):
        if not hasattr(fd, "fileno"):
            raise TypeError("argument must be an int, or have a fileno() "
                            "method.")
        fd = fd.fileno()
    if fd < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({fd})")
    return _sockets.need(fd, "select.select()")


def select(rlist, wlist, xlist, timeout=None, /):
    if timeout is not None and not isinstance(timeout, (int, float)):
        raise TypeError("timeout must be a float or None")
    if timeout is not None and timeout < 0:
        raise ValueError("timeout must be non-negative")
    readers = [(file, _socket_of(file)) for file in rlist]
    writers = [(file, _socket_of(file)) for file in wlist]
    for file in xlist:
        _socket_of(file)            # nothing exceptional happens

    def look():
        readable = [file for file, sock in readers if sock.readable()]
        writable = [file for file, sock in writers if sock.writable()]
        return (readable, writable, []) if readable or writable else None

    wanted = ([(sock, False) for _, sock in readers]
              + [(sock, True) for _, sock in writers])
    return _sockets.until("select.select", wanted, timeout, look) or ([], [], [])
