# unittest: suites put together by hand, loaders, runners and main's arguments
import io
import re
import sys
import unittest
import warnings
from unittest import FunctionTestCase, TestCase, TestLoader, TestResult, TestSuite, TextTestRunner


class A(TestCase):
    def test_b(self):
        print("out b")
        print("err b", file=sys.stderr)
        self.fail("b")

    def test_a(self):
        print("out a")

    def test_c(self):
        print("out c")
        raise KeyError("c")

    def check_d(self):
        pass


class B(TestCase):
    def runTest(self):
        pass


class Empty(TestCase):
    pass


def run(test, **kwargs):
    report = io.StringIO()
    result = TextTestRunner(stream=report, **kwargs).run(test)
    print(re.sub(r'  File ".*/', '  File "', report.getvalue()))
    print(result, result.testsRun, result.wasSuccessful(), result.shouldStop, len(result.failures))


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


loader, here = unittest.defaultTestLoader, sys.modules["__main__"]


def suite():
    return loader.loadTestsFromTestCase(A)


print(suite(), list(suite()), suite().countTestCases(), suite() == suite(), loader.getTestCaseNames(A))
print(loader.getTestCaseNames(B), loader.loadTestsFromTestCase(B), loader.loadTestsFromTestCase(Empty))
for options in ({}, {"verbosity": 0}, {"verbosity": 2}, {"failfast": True}, {"buffer": True}, {"descriptions": False},
                {"buffer": True, "verbosity": 2}):
    run(suite(), **options)
s = TestSuite()
s.addTest(A("test_a"))
s.addTests([B(), TestSuite([A("test_c")])])
print(s, s.countTestCases())
run(s)
print(s, s.countTestCases())
attempt(s.addTest, 3)
attempt(s.addTest, A)
attempt(s.addTests, "ab")
attempt(loader.loadTestsFromTestCase, TestSuite)
print(loader.loadTestsFromModule(here))
for name in "A", "A.test_a", "suite":
    print(loader.loadTestsFromName(name, here))
print(loader.loadTestsFromNames(["A.test_b", "B"], here), loader.loadTestsFromName("__main__.A.test_a"))
attempt(loader.loadTestsFromName, "run", here)
run(loader.loadTestsFromName("Nope", here))
run(loader.loadTestsFromName("A.nope", here))
print(len(loader.errors))
other = TestLoader()
other.testMethodPrefix = "check"
print(other.loadTestsFromTestCase(A))
other = TestLoader()
other.sortTestMethodsUsing = lambda x, y: -((x > y) - (x < y))
print(other.getTestCaseNames(A))
other.testNamePatterns = ["*_a*"]
print(other.getTestCaseNames(A))
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    print(unittest.makeSuite(A), unittest.makeSuite(A, "check"), unittest.findTestCases(here), unittest.getTestCaseNames(A, "test"))
for warning in told:
    print(warning.category.__name__, warning.message, warning.lineno)


def function():
    assert 1 == 2, "assert says"


run(FunctionTestCase(function))
run(FunctionTestCase(function, setUp=lambda: print("up"), tearDown=lambda: print("down"), description="described"), verbosity=2)
f = FunctionTestCase(function)
print(f, f.id(), f.shortDescription())
r = TestResult()
A("test_a").run(r)
A("test_b")(r)
print(r, r.failures[0][0], r.failures[0][1].splitlines()[-1], r.errors, r.wasSuccessful(), A("test_a").run())
attempt(A("test_c").debug)
attempt(A("test_a").debug)
attempt(suite().debug)


class Telling(unittest.TextTestResult):
    def addSuccess(self, test):
        super().addSuccess(test)
        print("success of", test)


run(suite(), resultclass=Telling)
p = unittest.main(exit=False, argv=["prog", "-v", "A.test_a"], testRunner=TextTestRunner(stream=io.StringIO()))
print(p.result, p.verbosity, p.progName)
p = unittest.main(module=here, exit=False, argv=["prog", "-k", "test_a", "-q", "-b", "-f"])
print(p.result, p.verbosity, p.failfast, p.buffer, p.testNamePatterns)
loader.testNamePatterns = None
print(unittest.main(exit=False, argv=["prog"], defaultTest="B").result)
for names in ["A.test_a"], ["A"], ["--help"], ["--nope"]:
    try:
        unittest.main(argv=["prog", *names], verbosity=0)
    except SystemExit as e:
        print("exit", e.code)


def load_tests(loader, tests, pattern):
    print("load_tests", pattern)
    return TestSuite([B()])


print(unittest.main(exit=False, argv=["prog"]).result)


@unittest.skip("no need")
def helper():
    pass


attempt(helper)
print(helper.__name__, helper.__unittest_skip__, helper.__unittest_skip_why__)


def setUpModule():
    raise ValueError("module")


run(suite())


def setUpModule():
    raise unittest.SkipTest("module skipped")


run(suite(), verbosity=2)


def setUpModule():
    unittest.addModuleCleanup(print, "module cleanup")


def tearDownModule():
    raise ValueError("module down")


run(suite())
