# unittest: every assertion, kept and broken, and its words
import logging
import re
import unittest
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


class Long:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Long" + "x" * self.n


class T(unittest.TestCase):
    pass


def attempt(f, *args, **kwargs):
    try:
        print(f.__name__, "holds", f(*args, **kwargs))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


t = T()
pairs = [(1, 2), (1, 1), ("a", "b"), ("a\nb\n", "a\nc\n"), ("a", "a\n"), ([1, 2], [1, 3]), ([1], [1, 2]), ([1, 2, 3], [1]),
         ((1,), (2,)), ((1,), [1]), ({1, 2}, {2}), (frozenset([1]), frozenset()), ({"a": 1}, {"a": 2}), ({"a": 1}, {"b": 1}),
         (1.0, 1), (None, 0), ("x" * 100, "x" * 100 + "y"), ("x" * 100 + "a" * 50, "x" * 100 + "b" * 60), ([Long(3)], [Long(4)]),
         (list(range(60)), list(range(61))), ("one\ntwo\nthree", "one\n2\nthree"), ([[1, 2], [3, 4]], [[1, 2], [3, 5]])]
for pair in pairs:
    print("---", *pair)
    attempt(t.assertEqual, *pair)
    attempt(t.assertEqual, *pair, "mine")
for pair in pairs[:14]:
    print("---", *pair)
    for f in (t.assertNotEqual, t.assertIs, t.assertIsNot, t.assertLess, t.assertLessEqual, t.assertGreater, t.assertGreaterEqual,
              t.assertIn, t.assertNotIn, t.assertCountEqual, t.assertSequenceEqual, t.assertListEqual, t.assertTupleEqual,
              t.assertSetEqual, t.assertDictEqual, t.assertMultiLineEqual):
        attempt(f, *pair)
t.maxDiff = 20
attempt(t.assertEqual, list(range(40)), list(range(41)))
attempt(t.assertEqual, "a\nb" * 20, "a\nc" * 20)
attempt(t.assertCountEqual, [1] * 3, range(20))
t.maxDiff = 640
t.longMessage = False
attempt(t.assertEqual, 1, 2, "mine")
attempt(t.assertTrue, 0, "")
t.longMessage = True
for value in 0, 1, None, [], "x", Long(200):
    for f in t.assertTrue, t.assertFalse, t.assertIsNone, t.assertIsNotNone:
        attempt(f, value)
        attempt(f, value, "why")
attempt(t.assertIsInstance, 1, str)
attempt(t.assertIsInstance, 1, (str, list), "mine")
attempt(t.assertNotIsInstance, 1, int)
attempt(t.assertIsInstance, 1, int)
for args in ((1, 1.1), (1, 1.00000001), (1, 1.1, 0), (1, 2, None, "m", 1), (1, 3, None, None, 1), (1, 1.1, 1, None, 1),
             ("a", "b"), (1, 1)):
    attempt(t.assertAlmostEqual, *args)
    attempt(t.assertNotAlmostEqual, *args)
for args in ("abc", "b"), ("abc", "z"), ("abc", re.compile("z"), "mine"), ("abc", "b."):
    attempt(t.assertRegex, *args)
    attempt(t.assertNotRegex, *args)
attempt(t.assertRegex, "abc", "")
attempt(t.assertCountEqual, [1, 2, 2], [2, 1, 1])
attempt(t.assertCountEqual, [[1], [2]], [[2], [1]])
attempt(t.assertCountEqual, [[1], [2]], [[2], [3], 3], "mine")
attempt(t.assertDictContainsSubset, {1: 2, 3: 4}, {1: 3})
attempt(lambda: t.assertEquals(1, 2))
attempt(t.enterContext, 3)
attempt(T.enterClassContext, 3)
attempt(unittest.enterModuleContext, 3)
attempt(t.fail)
attempt(t.fail, "x")
attempt(t.skipTest, "why")


def boom(x=1):
    raise ValueError(f"boom {x}")


def block(manager, body=lambda: None):
    try:
        with manager() as found:
            body()
        for name in "expected", "exception", "warning", "output":
            if hasattr(found, name):
                print(name, repr(getattr(found, name)), end=" ")
        print("block holds")
    except Exception as e:
        print("block", type(e).__name__, e)


attempt(t.assertRaises, ValueError, boom)
attempt(t.assertRaises, KeyError, boom)
attempt(t.assertRaises, (KeyError, ValueError), boom, 2)
attempt(t.assertRaises, ValueError, int, "3")
attempt(t.assertRaises, ValueError, lambda: 3)
attempt(t.assertRaises, 3)
attempt(t.assertRaises, int)
attempt(t.assertRaises, ValueError, foo=1)
attempt(t.assertRaises)
attempt(t.assertRaisesRegex, ValueError, "zz", boom)
attempt(t.assertRaisesRegex, ValueError, "b", boom, 5)
block(lambda: t.assertRaises(ValueError), boom)
block(lambda: t.assertRaises(ValueError))
block(lambda: t.assertRaises(ValueError, msg="mine"))
block(lambda: t.assertRaises(KeyError), boom)
block(lambda: t.assertRaises((KeyError, ValueError)))
block(lambda: t.assertRaisesRegex(ValueError, "bo+m"), boom)
block(lambda: t.assertRaisesRegex(ValueError, "zz"), boom)


def warn(kind=UserWarning):
    warnings.warn("watch out", kind)


block(lambda: t.assertWarns(UserWarning), warn)
block(lambda: t.assertWarns(UserWarning))
block(lambda: t.assertWarnsRegex(UserWarning, "out"), warn)
block(lambda: t.assertWarnsRegex(UserWarning, "in"), warn)
attempt(t.assertWarns, UserWarning, warn)
attempt(t.assertWarns, UserWarning, lambda: 1)
attempt(t.assertWarns, 3)
log = logging.getLogger("app")
block(lambda: t.assertLogs(), lambda: log.warning("hi %s", "x"))
block(lambda: t.assertLogs("app", level="ERROR"), lambda: log.error("bad"))
block(lambda: t.assertLogs("app", level="ERROR"))
block(lambda: t.assertLogs(log, level=logging.DEBUG), lambda: log.debug("detail"))
block(lambda: t.assertNoLogs("app"), lambda: log.error("oh"))
block(lambda: t.assertNoLogs("app"))
block(lambda: t.assertLogs("app", "NOPE"))
with t.assertLogs() as cm:
    log.info("one")
    logging.getLogger("b.c").error("two")
print(cm.output, cm.records[0].getMessage(), type(cm).__name__)


class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x


def same_points(a, b, msg=None):
    if a != b:
        raise t.failureException(f"{a.x} is not {b.x}")


t.addTypeEqualityFunc(Point, same_points)
attempt(t.assertEqual, Point(1), Point(2))
attempt(t.assertEqual, Point(1), Point(1))
print(t.id(), t, repr(t), t.shortDescription(), t.countTestCases(), t == T(), hash(t) == hash(T()), t.failureException)
attempt(T, "nope")
print([name for name in dir(unittest.TestCase) if name[0] != "_"])
