# unittest.result.py - what became of the tests.
import io
import sys
import traceback
from functools import wraps

from unittest import util


def failfast(method):
    @wraps(method)
    def inner(self, *args, **kw):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kw)
    return inner


def _with_newline(text):
    return text if text.endswith("\n") else text + "\n"


class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.shouldStop = self.buffer = self.tb_locals = False
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        self.testsRun = 0
        self._stdout_buffer = self._stderr_buffer = None
        self._original_stdout, self._original_stderr = sys.stdout, sys.stderr
        self._mirrorOutput = False

    def printErrors(self):
        pass

    # --- around a test ---

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def startTestRun(self):
        pass

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    def stopTestRun(self):
        pass

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stderr_buffer is None:
            self._stderr_buffer = io.StringIO()
            self._stdout_buffer = io.StringIO()
        sys.stdout, sys.stderr = self._stdout_buffer, self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for stream, kept, head in (
                    (self._original_stdout, sys.stdout, "Stdout"),
                    (self._original_stderr, sys.stderr, "Stderr")):
                if text := kept.getvalue():
                    stream.write(f"\n{head}:\n{_with_newline(text)}")
        sys.stdout, sys.stderr = self._original_stdout, self._original_stderr
        for kept in self._stdout_buffer, self._stderr_buffer:
            kept.seek(0)
            kept.truncate()

    # --- what became of it ---

    @failfast
    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        if err is None:
            return
        if getattr(self, "failfast", False):
            self.stop()
        where = (self.failures if issubclass(err[0], test.failureException)
                 else self.errors)
        where.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append(
            (test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        kind, value, tb = err
        if all([frame.filename.startswith("<unittest.")
                for frame in traceback.extract_tb(tb)]):
            # Raised by what stands for a test that was not found.
            tb = value.__traceback__ = None
        text = "".join(traceback.format_exception(kind, value, tb))
        if self.buffer:
            for kept, head in (sys.stdout, "Stdout"), (sys.stderr, "Stderr"):
                if output := kept.getvalue():
                    text += f"\n{head}:\n{_with_newline(output)}"
        return text

    def __repr__(self):
        return ("<%s run=%i errors=%i failures=%i>"
                % (util.strclass(self.__class__), self.testsRun,
                   len(self.errors), len(self.failures)))
