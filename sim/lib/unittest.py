# unittest.py - tests as classes: the names of the package.
from unittest.result import TestResult
from unittest.case import (
    FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups,
    enterModuleContext, expectedFailure, skip, skipIf, skipUnless)
from unittest.suite import BaseTestSuite, TestSuite
from unittest.loader import (TestLoader, defaultTestLoader, findTestCases,
                             getTestCaseNames, makeSuite)
from unittest.runner import TextTestResult, TextTestRunner
from unittest.main import TestProgram, main

__all__ = ["IsolatedAsyncioTestCase", "TestResult", "TestCase", "TestSuite",
           "TextTestRunner", "TestLoader", "FunctionTestCase", "main",
           "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless",
           "expectedFailure", "TextTestResult", "addModuleCleanup",
           "doModuleCleanups", "enterModuleContext", "getTestCaseNames",
           "makeSuite", "findTestCases"]


def __getattr__(name):
    # Most programs that test need no loop for it.
    global IsolatedAsyncioTestCase
    if name == "IsolatedAsyncioTestCase":
        from unittest.async_case import IsolatedAsyncioTestCase
        return IsolatedAsyncioTestCase
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return globals().keys() | {"IsolatedAsyncioTestCase"}
