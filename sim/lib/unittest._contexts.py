# unittest._contexts.py - blocks of which a test asserts what they raise, warn of
# or log.
import sys
import warnings
from collections import namedtuple
from types import GenericAlias


def _is_kind(kinds, base):
    if isinstance(kinds, tuple):
        return all([_is_kind(kind, base) for kind in kinds])
    return isinstance(kinds, type) and issubclass(kinds, base)


def compiled(regex):
    import re                       # only here: it is a large module
    return re.compile(regex)


class _Expecting:
    """What Raises and Warns have in common."""
    base = what = None

    def __init__(self, expected, test_case, expected_regex=None):
        self.expected, self.test_case = expected, test_case
        if expected_regex is not None:
            expected_regex = compiled(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = self.msg = None

    def _raiseFailure(self, standardMsg):
        msg = self.test_case._formatMessage(self.msg, standardMsg)
        raise self.test_case.failureException(msg)

    def handle(self, name, args, kwargs):
        """Itself if there is nothing to call; else calls args[0]."""
        try:
            if not _is_kind(self.expected, self.base):
                raise TypeError(f"{name}() arg 1 must be {self.what}")
            if not args:
                self.msg = kwargs.pop("msg", None)
                if kwargs:
                    raise TypeError("%r is an invalid keyword argument for "
                                    "this function" % (next(iter(kwargs)),))
                return self
            function, *args = args
            self.obj_name = getattr(function, "__name__", str(function))
            with self:
                function(*args, **kwargs)
        finally:
            self = None             # it holds the exception

    def _expected_name(self):
        return getattr(self.expected, "__name__", str(self.expected))

    def _missed(self, done):
        by = f" by {self.obj_name}" if self.obj_name else ""
        self._raiseFailure(f"{self._expected_name()} not {done}{by}")

    def _mismatched(self, text):
        self._raiseFailure('"{}" does not match "{}"'.format(
            self.expected_regex.pattern, text))


class Raises(_Expecting):
    base, what = BaseException, "an exception type or tuple of exception types"
    __class_getitem__ = classmethod(GenericAlias)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._missed("raised")
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None:
            text = str(exc_value)
            if not self.expected_regex.search(text):
                self._mismatched(text)
        return True


class Warns(_Expecting):
    base, what = Warning, "a warning type or tuple of warning types"

    def __enter__(self):
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self._catching = warnings.catch_warnings(record=True)
        self.warnings = self._catching.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self._catching.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for told in self.warnings:
            warning = told.message
            if not isinstance(warning, self.expected):
                continue
            first = first or warning
            if (self.expected_regex is not None
                    and not self.expected_regex.search(str(warning))):
                continue
            self.warning = warning
            self.filename, self.lineno = told.filename, told.lineno
            return
        if first is not None:
            self._mismatched(str(first))
        self._missed("triggered")


# --- logs -------------------------------------------------------------------

_Watched = namedtuple("_LoggingWatcher", ["records", "output"])


class Logs:
    LOGGING_FORMAT = "%(levelname)s:%(name)s:%(message)s"

    def __init__(self, test_case, logger_name, level, no_logs):
        import logging
        self.test_case, self.logger_name = test_case, logger_name
        names = logging.getLevelNamesMapping()
        self.level = names.get(level, level) or logging.INFO
        self.no_logs, self.msg = no_logs, None

    def __enter__(self):
        import logging
        if isinstance(self.logger_name, logging.Logger):
            self.logger = self.logger_name
        else:
            self.logger = logging.getLogger(self.logger_name)
        self.watcher = watcher = _Watched([], [])

        class Capturing(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))

        handler = Capturing()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        logger = self.logger
        self._before = logger.handlers[:], logger.propagate, logger.level
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(self.level)
        return None if self.no_logs else watcher

    def __exit__(self, exc_type, exc_value, tb):
        import logging
        self.logger.handlers, self.logger.propagate, level = self._before
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.no_logs:
            if self.watcher.records:
                self._fail("Unexpected logs found: {!r}".format(
                    self.watcher.output))
        elif not self.watcher.records:
            self._fail("no logs of level {} or higher triggered on {}".format(
                logging.getLevelName(self.level), self.logger.name))

    def _fail(self, standardMsg):
        msg = self.test_case._formatMessage(self.msg, standardMsg)
        raise self.test_case.failureException(msg)
