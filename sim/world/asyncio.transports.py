# asyncio.transports.py - what a protocol writes to: the interfaces, and when a
# protocol that writes too fast is told to pause.

__all__ = ["BaseTransport", "ReadTransport", "WriteTransport", "Transport",
           "DatagramTransport", "SubprocessTransport"]


# Gives the methods that are [names] to a class, as ones that others write.
def _abstract(*names):
    def method(name):
        def missing(self, *args, **kwargs):
            raise NotImplementedError
        missing.__name__ = name
        return missing

    def add(cls):
        for name in names:
            setattr(cls, name, method(name))
        return cls
    return add


@_abstract("is_closing", "close", "set_protocol", "get_protocol")
class BaseTransport:
    __slots__ = ("_extra",)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        return self._extra.get(name, default)


@_abstract("is_reading", "pause_reading", "resume_reading")
class ReadTransport(BaseTransport):
    __slots__ = ()


@_abstract("set_write_buffer_limits", "get_write_buffer_size",
           "get_write_buffer_limits", "write", "write_eof", "can_write_eof",
           "abort")
class WriteTransport(BaseTransport):
    __slots__ = ()

    def writelines(self, list_of_data):
        self.write(b"".join(list_of_data))


class Transport(ReadTransport, WriteTransport):
    __slots__ = ()


@_abstract("sendto", "abort")
class DatagramTransport(BaseTransport):
    __slots__ = ()


@_abstract("get_pid", "get_returncode", "get_pipe_transport", "send_signal",
           "terminate", "kill")
class SubprocessTransport(BaseTransport):
    __slots__ = ()


# Tells the protocol to pause when more than [high] bytes wait to be sent, and to
# go on when there are no more than [low].
class _FlowControlMixin(Transport):
    __slots__ = ("_loop", "_protocol_paused", "_high_water", "_low_water")

    def __init__(self, extra=None, loop=None):
        super().__init__(extra)
        self._loop = loop
        self._protocol_paused = False
        self._set_limits(None, None)

    def _set_limits(self, high, low):
        if high is None:
            high = 64 * 1024 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(
                f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._high_water, self._low_water = high, low

    def set_write_buffer_limits(self, high=None, low=None):
        self._set_limits(high, low)
        self._maybe_pause_protocol()

    def get_write_buffer_limits(self):
        return self._low_water, self._high_water

    # Calls the protocol's method [name]; what that raises the loop reports.
    def _tell_protocol(self, name):
        try:
            getattr(self._protocol, name)()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                "message": f"protocol.{name}() failed", "exception": exc,
                "transport": self, "protocol": self._protocol})

    def _maybe_pause_protocol(self):
        if (not self._protocol_paused
                and self.get_write_buffer_size() > self._high_water):
            self._protocol_paused = True
            self._tell_protocol("pause_writing")

    def _maybe_resume_protocol(self):
        if (self._protocol_paused
                and self.get_write_buffer_size() <= self._low_water):
            self._protocol_paused = False
            self._tell_protocol("resume_writing")
