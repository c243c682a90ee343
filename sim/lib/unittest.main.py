# unittest.main.py - a program that runs tests: unittest.main().
import sys

from unittest import loader, runner


_EXAMPLES = """
Examples:
  %(prog)s                           - run default set of tests
  %(prog)s MyTestSuite               - run suite 'MyTestSuite'
  %(prog)s MyTestCase.testSomething  - run MyTestCase.testSomething
  %(prog)s MyTestCase                - run all 'test*' test methods
                                       in MyTestCase

"""


def _pattern(text):
    return text if "*" in text else "*%s*" % text


class TestProgram:
    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = None
    testNamePatterns = None

    def __init__(self, module="__main__", defaultTest=None, argv=None,
                 testRunner=None, testLoader=loader.defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False):
        if isinstance(module, str):
            self.module = loader.import_module(module)
        else:
            self.module = module
        self.exit = exit
        self.failfast, self.catchbreak = failfast, catchbreak
        self.verbosity, self.buffer = verbosity, buffer
        self.tb_locals = tb_locals
        if warnings is None and not sys.warnoptions:
            self.warnings = "default"
        else:
            self.warnings = warnings
        self.defaultTest = defaultTest
        self.testRunner, self.testLoader = testRunner, testLoader
        argv = sys.argv if argv is None else argv
        self.progName = argv[0].rpartition("/")[2]
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        names = []
        if len(argv) > 1:
            names = self._parser().parse_args(argv[1:], self).tests
        if names:
            self.testNames = names
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = self.defaultTest,
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def _parser(self):
        import argparse
        parser = argparse.ArgumentParser(prog=self.progName)
        options = parser.format_help
        parser.format_help = lambda: (
            options() + _EXAMPLES % {"prog": self.progName})
        option = parser.add_argument
        option("-v", "--verbose", dest="verbosity", action="store_const",
               const=2, help="Verbose output")
        option("-q", "--quiet", dest="verbosity", action="store_const",
               const=0, help="Quiet output")
        option("--locals", dest="tb_locals", action="store_true",
               help="Show local variables in tracebacks")
        option("-f", "--failfast", dest="failfast", action="store_true",
               help="Stop on first fail or error")
        option("-c", "--catch", dest="catchbreak", action="store_true",
               help="Catch Ctrl-C and display results so far")
        option("-b", "--buffer", dest="buffer", action="store_true",
               help="Buffer stdout and stderr during tests")
        option("-k", dest="testNamePatterns", action="append", type=_pattern,
               help="Only run tests which match the given substring")
        option("tests", nargs="*", help="a list of any number of test "
               "modules, classes and test methods.")
        return parser

    def createTests(self):
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames,
                                                           self.module)

    def runTests(self):
        chosen = self.testRunner or runner.TextTestRunner
        if isinstance(chosen, type):
            chosen = chosen(verbosity=self.verbosity, failfast=self.failfast,
                            buffer=self.buffer, warnings=self.warnings,
                            tb_locals=self.tb_locals)
        self.result = chosen.run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
