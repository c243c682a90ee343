# unittest.loader.py - finds the tests of classes and modules.
# Files are not looked for: there is no discover().
import functools
import traceback
import types

from importlib import import_module
from unittest import case, suite


def three_way_cmp(x, y):
    return (x > y) - (x < y)


def _failed_test(name, message, exc):
    """A test that does nothing but raise [exc]."""
    def fail(self):
        raise exc

    cls = type("_FailedTest", (case.TestCase,), {name: fail})
    cls.__module__ = "unittest.loader"
    return cls(name), message


class TestLoader:
    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite

    def __init__(self):
        self.errors = []

    def _failed(self, name, message, exc):
        test, message = _failed_test(name, message, exc)
        self.errors.append(message)
        return test

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. "
                            "Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if (isinstance(obj, type) and issubclass(obj, case.TestCase)
                    and obj not in (case.TestCase, case.FunctionTestCase)):
                tests.append(self.loadTestsFromTestCase(obj))
        load_tests = getattr(module, "load_tests", None)
        tests = self.suiteClass(tests)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as e:
            message = ("Failed to call load_tests:\n%s"
                       % traceback.format_exc())
            return self.suiteClass([self._failed(
                module.__name__, message, type(e)(message))])

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        obj = module
        if module is None:
            # The longest beginning that is a module.
            obj, missing = None, None
            for end in range(len(parts), 0, -1):
                try:
                    obj = import_module(".".join(parts[:end]))
                    parts = parts[end:]
                    break
                except ImportError as e:
                    missing = missing or e
            if obj is None:
                message = ("Failed to import test module: %s\n"
                           "Traceback (most recent call last):\n%s"
                           % (parts[0], "".join(
                               traceback.format_exception_only(missing))))
                return self.suiteClass([self._failed(
                    parts[0], message, ImportError(message))])
        parent = None
        for part in parts:
            parent = obj
            try:
                obj = getattr(obj, part)
            except AttributeError as e:
                message = ("Failed to access attribute:\n%s"
                           % traceback.format_exc())
                return self.suiteClass([self._failed(part, message, e)])
        return self._tests_of(obj, parent)

    def _tests_of(self, obj, parent):
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type):
            if issubclass(obj, case.TestCase) and obj not in (
                    case.TestCase, case.FunctionTestCase):
                return self.loadTestsFromTestCase(obj)
        elif (isinstance(obj, types.FunctionType) and isinstance(parent, type)
              and issubclass(parent, case.TestCase)):
            test = parent(obj.__name__)
            if not isinstance(getattr(test, obj.__name__),
                              types.FunctionType):
                return self.suiteClass([test])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if not callable(obj):
            raise TypeError("don't know how to make test from: %s" % obj)
        test = obj()
        if isinstance(test, suite.TestSuite):
            return test
        if isinstance(test, case.TestCase):
            return self.suiteClass([test])
        raise TypeError("calling %s returned %s, not a test" % (obj, test))

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module)
                                for name in names])

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass)
                 if name.startswith(self.testMethodPrefix)
                 and callable(getattr(testCaseClass, name))
                 and self._wanted(testCaseClass, name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _wanted(self, cls, name):
        if self.testNamePatterns is None:
            return True
        from fnmatch import fnmatchcase
        whole = f"{cls.__module__}.{cls.__qualname__}.{name}"
        return any(fnmatchcase(whole, pattern)
                   for pattern in self.testNamePatterns)


defaultTestLoader = TestLoader()


# --- functions of old -------------------------------------------------------

def _loader(old, new, prefix, sort_using, suite_class=suite.TestSuite,
            patterns=None):
    import warnings
    warnings.warn(f"unittest.{old}() is deprecated and will be removed in "
                  f"Python 3.13. Please use unittest.TestLoader.{new}() "
                  "instead.", DeprecationWarning, stacklevel=3)
    made = TestLoader()
    made.testMethodPrefix, made.sortTestMethodsUsing = prefix, sort_using
    made.suiteClass, made.testNamePatterns = suite_class, patterns
    return made


def getTestCaseNames(testCaseClass, prefix, sortUsing=three_way_cmp,
                     testNamePatterns=None):
    return _loader("getTestCaseNames", "getTestCaseNames", prefix, sortUsing,
                   patterns=testNamePatterns).getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix="test", sortUsing=three_way_cmp,
              suiteClass=suite.TestSuite):
    return _loader("makeSuite", "loadTestsFromTestCase", prefix, sortUsing,
                   suiteClass).loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix="test", sortUsing=three_way_cmp,
                  suiteClass=suite.TestSuite):
    return _loader("findTestCases", "loadTestsFromModule", prefix, sortUsing,
                   suiteClass).loadTestsFromModule(module)
