# multiprocessing.connection.py - the two ends of a pipe

import _process
import pickle
from multiprocessing import util        # is there when a pipe is

__all__ = ["Connection", "Pipe", "wait"]


class Connection:
    # Ends of pipes, or None: to read from, to write to.
    def __init__(self, reading, writing):
        self._reading = reading
        self._writing = writing
        self._closed = False

    def __del__(self):
        if not self._closed:
            self.close()

    def __reduce__(self):
        return _again, (self._reading, self._writing)

    def _check(self, end, word):
        if self._closed:
            raise OSError("handle is closed")
        if end is None:
            raise OSError(f"connection is {word}-only")
        return end

    @property
    def closed(self):
        return self._closed

    @property
    def readable(self):
        return self._reading is not None

    @property
    def writable(self):
        return self._writing is not None

    def fileno(self):
        if self._closed:
            raise OSError("handle is closed")
        return self._writing if self._reading is None else self._reading

    def close(self):
        if self._closed:
            return
        self._closed = True
        for end in (self._reading, self._writing):
            if end is not None:
                _process.close(end)

    def send(self, obj):
        end = self._check(self._writing, "read")
        _process.write(end, pickle.dumps(obj))

    def send_bytes(self, buf, offset=0, size=None):
        end = self._check(self._writing, "read")
        data = bytes(buf)
        if offset < 0:
            raise ValueError("offset is negative")
        if len(data) < offset:
            raise ValueError("buffer length < offset")
        if size is None:
            size = len(data) - offset
        elif size < 0:
            raise ValueError("size is negative")
        elif offset + size > len(data):
            raise ValueError("buffer length < offset + size")
        _process.write(end, data[offset:offset + size])

    # The bytes of [item], which event [put] of the tape announced.
    def _send_item(self, data, item, put):
        _process.write(self._check(self._writing, "read"), data, put, item)

    def recv(self):
        return pickle.loads(_process.read(self._check(self._reading, "write")))

    def recv_bytes(self, maxlength=None):
        end = self._check(self._reading, "write")
        if maxlength is not None and maxlength < 0:
            raise ValueError("negative maxlength")
        data = _process.read(end)
        if maxlength is not None and len(data) > maxlength:
            self.close()
            raise OSError("got end of file during message")
        return data

    def poll(self, timeout=0.0):
        end = self._check(self._reading, "write")
        return bool(_process.wait([end], timeout))

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def _again(reading, writing):
    for end in (reading, writing):
        if end is not None:
            _process.open(end)
    return Connection(reading, writing)


def Pipe(duplex=True):
    there, here = _process.pipe()
    if not duplex:
        return Connection(there, None), Connection(None, here)
    back, forth = _process.pipe()
    return Connection(there, forth), Connection(back, here)


# Those of [object_list], Connections and sentinels of processes, that have
# something to be read, or have ended.
def wait(object_list, timeout=None):
    objects = list(object_list)
    numbers = [o if isinstance(o, int) else o.fileno() for o in objects]
    ready = set(_process.wait(numbers, timeout))
    return [o for o, n in zip(objects, numbers) if n in ready]


def Client(address, family=None, authkey=None):
    raise RuntimeError("ticktape does not provide connections by address")


Listener = Client
