# gevent.exceptions.py - what only gevent raises.
from greenlet import GreenletExit

__all__ = ["LoopExit"]


class LoopExit(Exception):
    @property
    def hub(self):
        if len(self.args) == 3:
            return self.args[1]

    def __repr__(self):
        if len(self.args) != 3:
            return Exception.__repr__(self)
        import pprint
        what, hub, handles = self.args
        return "%s\n\tHub: %s\n\tHandles:\n%s" % (what, hub,
                                                 pprint.pformat(handles))

    def __str__(self):
        return repr(self)


class BlockingSwitchOutError(AssertionError):
    pass


class InvalidSwitchError(AssertionError):
    pass


class ConcurrentObjectUseError(AssertionError):
    pass


class InvalidThreadUseError(RuntimeError):
    pass


class HubDestroyed(GreenletExit):
    def __init__(self, destroy_loop):
        GreenletExit.__init__(self, destroy_loop)
        self.destroy_loop = destroy_loop
