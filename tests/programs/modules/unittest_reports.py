# unittest: all that can become of a test, as the report tells it
import io
import re
import sys
import time
import unittest
import warnings


def setUpModule():
    print("setUpModule")
    unittest.addModuleCleanup(print, "module cleanup")


def tearDownModule():
    print("tearDownModule")


class A(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass A")
        cls.addClassCleanup(print, "class cleanup A")

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass A")

    def setUp(self):
        print("setUp", self.id())
        self.addCleanup(print, "cleanup 1")
        self.addCleanup(print, "cleanup 2")

    def tearDown(self):
        print("tearDown")

    def test_ok(self):
        self.assertEqual(1, 1)

    def test_fail(self):
        """Has a line of documentation.

        And more.
        """
        self.assertEqual([1, 2], [1, 3], "look")

    def test_error(self):
        return {}["x"]

    @unittest.skip("not now")
    def test_skip(self):
        1 / 0

    @unittest.skip
    def test_skip_bare(self):
        1 / 0

    @unittest.skipIf(True, "condition")
    def test_skipif(self):
        pass

    @unittest.skipUnless(True, "condition")
    def test_skipunless(self):
        pass

    def test_skip_inside(self):
        self.skipTest("inside")

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("expected")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_subtests(self):
        for i in range(4):
            with self.subTest("message", i=i, k="v"):
                self.assertEqual(i % 2, 0)
            with self.subTest(i=i):
                with self.subTest(j=i * 2):
                    if i == 3:
                        raise ValueError("sub")
            with self.subTest():
                pass

    def test_subtests_skipped(self):
        for i in range(2):
            with self.subTest(i=i):
                self.skipTest(f"skip {i}")

    def test_sleep(self):
        time.sleep(1.5)

    def test_chain(self):
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise RuntimeError("chained") from e

    def test_cleanup_fails(self):
        self.addCleanup(lambda: 1 / 0)

    def check(self):
        self.assertTrue(False)

    def test_helper(self):
        self.check()

    def test_context(self):
        class Manager:
            def __enter__(self):
                return "entered"

            def __exit__(self, *args):
                print("left")

        print(self.enterContext(Manager()))


class B(unittest.TestCase):
    def setUp(self):
        raise OSError("setUp fails")

    def test_a(self):
        print("never")


class C(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise OSError("class")

    def test_a(self):
        print("never")


class D(unittest.TestCase):
    @classmethod
    def tearDownClass(cls):
        raise OSError("class down")

    def test_a(self):
        pass


@unittest.skip("whole class")
class E(unittest.TestCase):
    def test_a(self):
        pass

    def test_b(self):
        pass


class F(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest("skip in setUpClass")

    def test_a(self):
        pass


class G(unittest.TestCase):
    def tearDown(self):
        raise ValueError("down")

    def test_a(self):
        self.fail("and")

    def test_exit(self):
        raise SystemExit(3)

    def test_group(self):
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])

    def test_note(self):
        e = ValueError("n")
        e.add_note("a note")
        raise e


for verbosity in 0, 1, 2:
    report = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = unittest.TextTestRunner(stream=report, verbosity=verbosity).run(suite)
    print(re.sub(r'File ".*/', 'File "', report.getvalue()))
    print(result, result.wasSuccessful(), len(result.skipped), len(result.expectedFailures), result.unexpectedSuccesses)
with warnings.catch_warnings():
    unittest.main()
