# unittest._mock_calls.py - what a mock was called with: call, and lists of calls.
import pprint

from unittest.util import safe_repr


class _Sentinel:
    __module__ = "unittest.mock"

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinels:
    """Every attribute is an object of its own, always the same one."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _Sentinel(name))

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT          # of side_effect: return_value holds


class _ANY:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


def _format_call_signature(name, args, kwargs):
    shown = [repr(arg) for arg in args]
    shown += [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(shown)})"


def _parts(value):
    """The name, arguments and keywords that a tuple stands for; None: none."""
    name, args, kwargs = "", (), {}
    if len(value) > 3:
        return None
    if len(value) == 3:
        return tuple(value)
    rest = list(value)
    if rest and isinstance(rest[0], str):
        name = rest.pop(0)
    elif len(rest) == 2:
        return name, *rest
    if rest:
        if isinstance(rest[0], tuple):
            args = rest[0]
        else:
            kwargs = rest[0]
    return name, args, kwargs


_OF_TUPLES = frozenset(tuple.__dict__)


class _Call(tuple):
    """A call: (name, args, kwargs), or (args, kwargs) where the name goes
    without saying.  An attribute of one is a call of a child, and calling one
    is what is done with the result."""
    __module__ = "unittest.mock"

    def __new__(cls, value=(), name="", parent=None, two=False,
                from_kall=True):
        given, args, kwargs = _parts(value)
        if len(value) < 3:
            given = given or name
        return tuple.__new__(cls, (args, kwargs) if two
                             else (given, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False,
                 from_kall=True):
        self._mock_name, self._mock_parent = name, parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            theirs = _parts(other)
        except TypeError:
            return NotImplemented
        if theirs is None:
            return False
        name, args, kwargs = _parts(self)
        above = self._mock_parent
        other_above = getattr(other, "_mock_parent", None)
        if above and other_above and above != other_above:
            return False
        if name and theirs[0] != name:
            return False
        # What they have comes first: ANY may be among it.
        return (theirs[1], theirs[2]) == (args, kwargs)

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs),
                     name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self,
                     from_kall=False)

    def __getattribute__(self, attr):
        if attr in _OF_TUPLES and attr[:2] != "__":
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return "call" + name if name.startswith("()") else name
        name, args, kwargs = _parts(self)
        if name and not name.startswith("()"):
            name = "." + name
        return _format_call_signature("call" + name, args, kwargs)

    def call_list(self):
        calls, at = [], self
        while at is not None:
            if at._mock_from_kall:
                calls.append(at)
            at = at._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    """Contains a list of calls if they are in it one after the other."""
    __module__ = "unittest.mock"

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(self[at:at + len(value)] == value
                   for at in range(len(self) - len(value) + 1))

    def __repr__(self):
        return pprint.pformat(list(self))


def _calls_repr(calls, prefix="Calls"):
    return f"\n{prefix}: {safe_repr(calls)}." if calls else ""
