# gevent._linkable.py - what greenlets can wait for: a list of those to be told.
import sys
from greenlet import getcurrent
from gevent.exceptions import InvalidSwitchError, InvalidThreadUseError
from gevent.hub import _get_ident, get_hub, get_hub_if_exists
from gevent.timeout import Timeout


# Who waits is told by a callback of the loop: at once only if there is no loop.
# Those who come while they are being told (_late) wait for the next telling.
class Linkable:
    hub = None
    _notify_all = True              # False: only as long as it is ready

    def __init__(self, hub=None):
        self.hub = hub
        self._links = []
        self._notifier = None
        self._late = None

    def linkcount(self):
        return len(self._links)

    def rawlink(self, callback):
        if not callable(callback):
            raise TypeError("Expected callable: %r" % (callback,))
        self._links.append(callback)
        self._check_and_notify()

    def unlink(self, callback):
        if callback in self._links:
            self._links.remove(callback)
        if not self._links and self._notifier and self._notifier is not True \
                and self._notifier.pending:
            self._notifier.stop()

    # The hub of the thread that uses it, which must always be the same.
    def _capture_hub(self, create):
        if self.hub is not None and self.hub.dead:
            self.hub = None
        if self.hub is None:
            self.hub = get_hub() if create else get_hub_if_exists()
        if self.hub is not None and self.hub.thread_ident != _get_ident():
            raise InvalidThreadUseError(self.hub, get_hub_if_exists(),
                                        getcurrent())
        return self.hub

    # --- telling

    def _check_and_notify(self):
        if not self._links or self._notifier or not self.ready():
            return
        try:
            hub = self._capture_hub(False)
        except InvalidThreadUseError:
            hub = self.hub
            self._late = []
            self._notifier = hub.loop.run_callback_threadsafe(self._notify)
            return
        self._late = []
        if hub is not None:
            self._notifier = hub.loop.run_callback(self._notify)
            return
        self._notifier = True
        try:
            self._notify()
        finally:
            self._notifier = None

    def _tell(self, links):
        if not links:
            return
        last, told = links[-1], []
        while links:
            if not self._notify_all and not self.ready():
                break
            link = links.pop(0)
            if link not in told:
                told.append(link)
                try:
                    link(self)
                except:
                    hub = self.hub or get_hub()
                    hub.handle_error((link, self), *sys.exc_info())
            if link is last:
                break

    def _notify(self):
        late = self._late
        try:
            self._tell(self._links)
            if late:
                self._tell(late)
                self._links.extend(late)
        finally:
            self._notifier = self._late = None
        self._check_and_notify()

    # --- waiting

    def _wait_to_be_notified(self, late=False):
        switch = getcurrent().switch
        if late:
            self._late.append(switch)
        else:
            self.rawlink(switch)
        try:
            result = self.hub.switch()
            if result is not self:
                raise InvalidSwitchError(
                    "Invalid switch into %s.wait(): %r" % (
                        type(self).__name__, result))
            switch = None
        finally:
            if switch is not None:
                self.unlink(switch)
                if self._late and switch in self._late:
                    self._late.remove(switch)

    # False: the time was over first.
    def _wait_core(self, timeout, catch=Timeout):
        with Timeout._start_new_or_dummy(timeout) as timer:
            try:
                self._wait_to_be_notified()
                return True
            except catch as exc:
                if exc is not timer:
                    raise
                return False

    # Who finds it ready still lets those go first who are being told.
    def _wait(self, timeout=None):
        self._capture_hub(True)
        if not self.ready():
            return self._wait_return_value(True, self._wait_core(timeout))
        result = self._wait_return_value(False, False)
        if self._notifier:
            self._wait_to_be_notified(True)
        return result
