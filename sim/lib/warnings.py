# warnings.py - warnings, their filters, and how they are shown.
import sys
from _std import source_line, warn_place

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning",
           "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings"]

# (action, text of the message, category, module, line), the first that fits.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
_defaultaction = "default"
defaultaction = "default"
onceregistry = {}
_version = 1


class WarningMessage:
    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file",
                        "line", "source")

    def __init__(self, message, category, filename, lineno, file=None,
                 line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return ("{message : %r, category : %r, filename : %r, lineno : %s, "
                "line : %r}" % (self.message, self._category_name,
                                self.filename, self.lineno, self.line))


def formatwarning(message, category, filename, lineno, line=None):
    s = "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message)
    if line is None:
        line = source_line(filename, lineno)
    line = line.strip()
    if line:
        s += "  %s\n" % line
    return s


def showwarning(message, category, filename, lineno, file=None, line=None):
    if file is None:
        file = sys.stderr
        if file is None:
            return
    file.write(formatwarning(message, category, filename, lineno, line))


_own_showwarning = showwarning
_recorder = None


def _show(msg):
    if showwarning is not _own_showwarning:
        showwarning(msg.message, msg.category, msg.filename, msg.lineno,
                    msg.file, msg.line)
    elif _recorder is not None:
        _recorder.append(msg)
    else:
        _own_showwarning(msg.message, msg.category, msg.filename, msg.lineno,
                         msg.file, msg.line)


def filterwarnings(action, message="", category=Warning, module="", lineno=0,
                   append=False):
    assert action in ("error", "ignore", "always", "default", "module",
                      "once"), "invalid action: %r" % (action,)
    assert isinstance(message, str), "message must be a string"
    assert isinstance(category, type), "category must be a class"
    assert issubclass(category, Warning), \
        "category must be a Warning subclass"
    assert isinstance(module, str), "module must be a string"
    assert isinstance(lineno, int) and lineno >= 0, \
        "lineno must be an int >= 0"
    _add((action, message.lower() or None, category, module or None, lineno),
         append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    assert action in ("error", "ignore", "always", "default", "module",
                      "once"), "invalid action: %r" % (action,)
    assert isinstance(lineno, int) and lineno >= 0, \
        "lineno must be an int >= 0"
    _add((action, None, category, None, lineno), append)


def _add(item, append):
    global _version
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _version += 1


def resetwarnings():
    global _version
    filters[:] = []
    _version += 1


def _begins(pattern, text):
    """Does [text] begin as [pattern], a regular expression of which only
    '.*' is understood, says?"""
    at = 0
    parts = pattern.replace("\\", "").split(".*")
    for i, part in enumerate(parts):
        if i == 0:
            if not text.startswith(part):
                return False
            at = len(part)
        else:
            found = text.find(part.rstrip("$"), at)
            if found < 0:
                return False
            at = found + len(part)
    return True


def _action_for(text, category, module, lineno):
    for action, msg, cat, mod, ln in filters:
        if ((msg is None or _begins(msg, text.lower()))
                and issubclass(category, cat)
                and (mod is None or _begins(mod, module))
                and (ln == 0 or lineno == ln)):
            return action
    return defaultaction


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'"
                        % type(category).__name__)
    place = warn_place(stacklevel)
    if place is None:
        filename, lineno, space = "sys", 1, sys.__dict__
    else:
        filename, lineno, _, space = place
    registry = space.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno,
                  space.get("__name__", "<string>"), registry,
                  source=source)


def warn_explicit(message, category, filename, lineno, module=None,
                  registry=None, module_globals=None, source=None):
    if registry is None:
        registry = {}
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    if _passes(message, text, category, lineno, module or "<unknown>",
               registry):
        _show(WarningMessage(message, category, filename, lineno,
                             source=source))


def _passes(message, text, category, lineno, module, registry):
    """Is it to be shown, as the filters are and what the registry has?"""
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    key = (text, category, lineno)
    if registry.get(key):
        return False
    action = _action_for(str(text), category, module, int(lineno))
    if action == "ignore":
        return False
    if action == "error":
        raise message
    if action == "always":
        return True
    registry[key] = 1
    if action == "once":
        first = not onceregistry.get((text, category))
        onceregistry[(text, category)] = 1
        return first
    if action == "module":
        other = (text, category, 0)
        first = not registry.get(other)
        registry[other] = 1
        return first
    return True


def _never_awaited(text, filename, lineno, space):
    """True: the machine shows it, as nobody else is told."""
    if space is None:
        space = sys.__dict__
    message = RuntimeWarning(text)
    if not _passes(message, text, RuntimeWarning, lineno,
                   space.get("__name__", "<unknown>"),
                   space.setdefault("__warningregistry__", {})):
        return False
    if showwarning is _own_showwarning and _recorder is None:
        return True
    _show(WarningMessage(message, RuntimeWarning, filename, lineno))
    return False


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None,
                 category=Warning, lineno=0, append=False):
        self._record = record
        self._entered = False
        self._filter = (None if action is None
                        else (action, category, lineno, append))

    def __repr__(self):
        return "catch_warnings(%s)" % ("record=True" if self._record else "")

    def __enter__(self):
        global _recorder, _version, showwarning
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        self._saved = filters[:], showwarning, _recorder
        _version += 1
        if self._record:
            showwarning = _own_showwarning
            _recorder = []
        if self._filter is not None:
            simplefilter(*self._filter)
        return _recorder if self._record else None

    def __exit__(self, *exc_info):
        global _recorder, _version, showwarning
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        filters[:], showwarning, _recorder = self._saved
        _version += 1
