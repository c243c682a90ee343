# unittest.suite.py - tests one after another, with what classes and modules
# want done before and after theirs.
import sys

from unittest import case, util


def _call(obj, name):
    getattr(obj, name, lambda: None)()


class BaseTestSuite:
    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return "<%s tests=%s>" % (util.strclass(self.__class__), list(self))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(
            [test.countTestCases() for test in self if test])

    def addTest(self, test):
        if not callable(test):
            raise TypeError("{} is not callable".format(repr(test)))
        if isinstance(test, type) and issubclass(test,
                                                 (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated "
                            "before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        test = self._tests[index]
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        outermost = not getattr(result, "_testRunEntered", False)
        if outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if _is_test(test):
                self._tearDownPreviousClass(test, result)
                self._handleModuleFixture(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = test.__class__
                if (getattr(test.__class__, "_classSetupFailed", False)
                        or getattr(result, "_moduleSetUpFailed", False)):
                    continue
            if debug and hasattr(test, "debug"):
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    # --- classes ---

    def _handleClassSetUp(self, test, result):
        cls = test.__class__
        if (cls is getattr(result, "_previousTestClass", None)
                or getattr(result, "_moduleSetUpFailed", False)
                or getattr(cls, "__unittest_skip__", False)):
            return
        if not hasattr(cls, "setUpClass"):
            return
        cls._classSetupFailed = False
        _call(result, "_setupStdout")
        try:
            try:
                cls.setUpClass()
            except Exception as e:
                cls._classSetupFailed = True
                self._fixtureFailed(result, e, "setUpClass", cls)
            if cls._classSetupFailed:
                self._classCleanups(result, cls, "setUpClass")
        finally:
            _call(result, "_restoreStdout")

    def _tearDownPreviousClass(self, test, result):
        cls = getattr(result, "_previousTestClass", None)
        if (cls is None or (test is not None and test.__class__ is cls)
                or getattr(cls, "_classSetupFailed", False)
                or getattr(result, "_moduleSetUpFailed", False)
                or getattr(cls, "__unittest_skip__", False)
                or not hasattr(cls, "tearDownClass")):
            return
        _call(result, "_setupStdout")
        try:
            try:
                cls.tearDownClass()
            except Exception as e:
                self._fixtureFailed(result, e, "tearDownClass", cls)
            self._classCleanups(result, cls, "tearDownClass")
        finally:
            _call(result, "_restoreStdout")

    def _classCleanups(self, result, cls, where):
        if not hasattr(cls, "doClassCleanups"):
            return
        cls.doClassCleanups()
        for kind, exc, tb in cls.tearDown_exceptions:
            self._fixtureFailed(result, exc, where, cls)

    def _fixtureFailed(self, result, exc, method, cls):
        if isinstance(result, _DebugResult):
            raise exc
        self._addHolder(result, exc, method, util.strclass(cls))

    # --- modules ---

    def _handleModuleFixture(self, test, result):
        previous = _module_of_previous(result)
        current = test.__class__.__module__
        if current == previous:
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        module = sys.modules.get(current)
        if module is None or not hasattr(module, "setUpModule"):
            return
        _call(result, "_setupStdout")
        try:
            try:
                module.setUpModule()
            except Exception as e:
                if isinstance(result, _DebugResult):
                    raise
                result._moduleSetUpFailed = True
                self._addHolder(result, e, "setUpModule", current)
            if result._moduleSetUpFailed:
                self._moduleCleanups(result, "setUpModule", current)
        finally:
            _call(result, "_restoreStdout")

    def _handleModuleTearDown(self, result):
        previous = _module_of_previous(result)
        module = sys.modules.get(previous)
        if (previous is None or module is None
                or getattr(result, "_moduleSetUpFailed", False)):
            return
        _call(result, "_setupStdout")
        try:
            try:
                _call(module, "tearDownModule")
            except Exception as e:
                if isinstance(result, _DebugResult):
                    raise
                self._addHolder(result, e, "tearDownModule", previous)
            self._moduleCleanups(result, "tearDownModule", previous)
        finally:
            _call(result, "_restoreStdout")

    def _moduleCleanups(self, result, method, name):
        try:
            case.doModuleCleanups()
        except Exception as e:
            if isinstance(result, _DebugResult):
                raise
            self._addHolder(result, e, method, name)

    def _addHolder(self, result, exc, method, parent):
        error = _ErrorHolder(f"{method} ({parent})")
        add_skip = getattr(result, "addSkip", None)
        if add_skip is not None and isinstance(exc, case.SkipTest):
            add_skip(error, str(exc))
        else:
            result.addError(error, (type(exc), exc, exc.__traceback__))


def _module_of_previous(result):
    cls = getattr(result, "_previousTestClass", None)
    return None if cls is None else cls.__module__


def _is_test(test):
    """True of a test, false of a suite."""
    try:
        iter(test)
    except TypeError:
        return True
    return False


class _ErrorHolder:
    """Stands for a test where what surrounds tests went wrong."""
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return "<ErrorHolder description=%r>" % (self.description,)

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


class _DebugResult:
    """Of debug(): what goes wrong is raised."""
    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
