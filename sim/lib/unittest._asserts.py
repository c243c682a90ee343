# unittest._asserts.py - what a test may assert, and the words for what does not
# hold.
from unittest import _contexts
from unittest.util import (_common_shorten_repr, _count_diff_all_purpose,
                           _count_diff_hashable, safe_repr)

_TOO_LONG = ("\nDiff is %s characters long. "
             "Set self.maxDiff to None to see it.")


def _diff(first, second):
    """The lines of two texts against each other, without their ends."""
    from difflib import ndiff
    return "\n" + "\n".join(ndiff(first.splitlines(), second.splitlines()))


def _diff_of_shown(first, second):
    from pprint import pformat
    return _diff(pformat(first), pformat(second))


def _comparing(name, holds, words):
    """An assertion about two values that says "FIRST words SECOND"."""
    def method(self, a, b, msg=None):
        if not holds(a, b):
            self._fail(msg, f"{safe_repr(a)} {words} {safe_repr(b)}")

    method.__name__, method.__qualname__ = name, f"TestCase.{name}"
    return method


def _renamed(name, other):
    def method(self, *args, **kwargs):
        import warnings
        warnings.warn(f"Please use {other} instead.", DeprecationWarning, 2)
        return getattr(self, other)(*args, **kwargs)

    method.__name__, method.__qualname__ = name, f"TestCase.{name}"
    return method


class TestCase:
    """The assertions of case.TestCase, which says failureException, longMessage,
    maxDiff, _diffThreshold and _type_equality_funcs."""

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        return "%s : %s" % (standardMsg, msg)

    def _fail(self, msg, standardMsg):
        raise self.failureException(self._formatMessage(msg, standardMsg))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + _TOO_LONG % len(diff)

    # --- one value ---

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, "%s is not true" % safe_repr(expr))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, "%s is not false" % safe_repr(expr))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, "%s is not None" % safe_repr(obj))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, "%s is not an instance of %r"
                       % (safe_repr(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, "%s is an instance of %r" % (safe_repr(obj), cls))

    # --- two values ---

    assertLess = _comparing("assertLess", lambda a, b: a < b, "not less than")
    assertLessEqual = _comparing("assertLessEqual", lambda a, b: a <= b,
                                 "not less than or equal to")
    assertGreater = _comparing("assertGreater", lambda a, b: a > b,
                               "not greater than")
    assertGreaterEqual = _comparing("assertGreaterEqual",
                                    lambda a, b: a >= b,
                                    "not greater than or equal to")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, "%s not found in %s"
                       % (safe_repr(member), safe_repr(container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, "%s unexpectedly found in %s"
                       % (safe_repr(member), safe_repr(container)))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, "%s is not %s"
                       % (safe_repr(expr1), safe_repr(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, "unexpectedly identical: %s" % safe_repr(expr1))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, "%s == %s"
                       % (safe_repr(first), safe_repr(second)))

    def _apart(self, first, second, places, delta):
        # How far two numbers are apart, whether that is too far, and for
        # what.
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        apart = abs(first - second)
        if delta is not None:
            return apart, apart > delta, f"{safe_repr(delta)} delta"
        places = 7 if places is None else places
        return apart, round(apart, places) != 0, f"{places!r} places"

    def assertAlmostEqual(self, first, second, places=None, msg=None,
                          delta=None):
        if first == second:
            return
        apart, far, limit = self._apart(first, second, places, delta)
        if far:
            self._fail(msg, "%s != %s within %s (%s difference)"
                       % (safe_repr(first), safe_repr(second), limit,
                          safe_repr(apart)))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None,
                             delta=None):
        apart, far, limit = self._apart(first, second, places, delta)
        if first == second or not far:
            told = f" ({safe_repr(apart)} difference)" if (
                delta is not None) else ""
            self._fail(msg, "%s == %s within %s%s"
                       % (safe_repr(first), safe_repr(second), limit, told))

    # --- equality by type ---

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def _getAssertEqualityFunc(self, first, second):
        found = self._baseAssertEqual
        if type(first) is type(second):
            found = self._type_equality_funcs.get(type(first), found)
        return getattr(self, found) if isinstance(found, str) else found

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, "%s != %s" % _common_shorten_repr(first, second))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = "sequence" if seq_type is None else seq_type.__name__
        pair = ("First", seq1), ("Second", seq2)
        lengths, wrong = [], None
        for which, seq in pair:
            if seq_type is not None and not isinstance(seq, seq_type):
                raise self.failureException(
                    f"{which} sequence is not a {name}: {safe_repr(seq)}")
        for which, seq in pair:
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                wrong = f"{which} {name} has no length.    Non-sequence?"
                break
        if wrong is None:
            if seq1 == seq2:
                return
            wrong = self._sequences_differ(seq1, seq2, lengths, name)
            if wrong is None and seq_type is None and (
                    type(seq1) != type(seq2)):
                return
            wrong = "%ss differ: %s != %s\n" % (
                (name.capitalize(),) + _common_shorten_repr(seq1, seq2)
            ) + (wrong or "")
        self.fail(self._formatMessage(
            msg, self._truncateMessage(wrong, _diff_of_shown(seq1, seq2))))

    def _sequences_differ(self, seq1, seq2, lengths, name):
        # Where they do first, and which is longer; None: nowhere.
        errors = TypeError, IndexError, NotImplementedError
        least, told = min(lengths), ""
        for i in range(least):
            items = []
            for which, seq in ("first", seq1), ("second", seq2):
                try:
                    items.append(seq[i])
                except errors:
                    told = (f"\nUnable to index element {i} of {which} "
                            f"{name}\n")
                    break
            if len(items) == 2 and items[0] != items[1]:
                told = "\nFirst differing element %d:\n%s\n%s\n" % (
                    (i,) + _common_shorten_repr(*items))
            if told:
                break
        if lengths[0] == lengths[1]:
            return told or None
        which, longer = (("First", seq1) if lengths[0] > least
                         else ("Second", seq2))
        more = max(lengths) - least
        told += f"\n{which} {name} contains {more} additional elements.\n"
        try:
            return told + (f"First extra element {least}:\n"
                           f"{safe_repr(longer[least])}\n")
        except errors:
            return told + (f"Unable to index element {least} of "
                           f"{which.lower()} {name}\n")

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        left = []
        for a, b, which in ((set1, set2, "first"), (set2, set1, "second")):
            try:
                left.append(a.difference(b))
            except TypeError as e:
                self.fail("invalid type when attempting set difference: %s"
                          % e)
            except AttributeError as e:
                self.fail("%s argument does not support set difference: %s"
                          % (which, e))
        lines = []
        for which, other, items in (("first", "second", left[0]),
                                    ("second", "first", left[1])):
            if items:
                lines.append(f"Items in the {which} set but not the {other}:")
                lines += map(repr, items)
        if lines:
            self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            self.fail(self._formatMessage(msg, self._truncateMessage(
                "%s != %s" % _common_shorten_repr(d1, d2),
                _diff_of_shown(d1, d2))))

    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        import warnings
        warnings.warn("assertDictContainsSubset is deprecated",
                      DeprecationWarning)
        missing = [safe_repr(key) for key in subset if key not in dictionary]
        other = ["%s, expected: %s, actual: %s" % (
                     safe_repr(key), safe_repr(value),
                     safe_repr(dictionary[key]))
                 for key, value in subset.items()
                 if key in dictionary and value != dictionary[key]]
        told = "Missing: %s" % ",".join(missing) if missing else ""
        if other:
            told += "; " if told else ""
            told += "Mismatched values: %s" % ",".join(other)
        if told:
            self._fail(msg, told)

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            differences = _count_diff_hashable(first, second)
        except TypeError:
            differences = _count_diff_all_purpose(first, second)
        if differences:
            lines = ["First has %d, Second has %d:  %r" % d
                     for d in differences]
            self.fail(self._formatMessage(msg, self._truncateMessage(
                "Element counts were not equal:\n", "\n".join(lines))))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if max(len(first), len(second)) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        from difflib import ndiff
        lines = first.splitlines(keepends=True)
        others = second.splitlines(keepends=True)
        if len(lines) == 1 and first.strip("\r\n") == first:
            lines, others = [first + "\n"], [second + "\n"]
        self.fail(self._formatMessage(msg, self._truncateMessage(
            "%s != %s" % _common_shorten_repr(first, second),
            "\n" + "".join(ndiff(lines, others)))))

    # --- texts ---

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = _contexts.compiled(expected_regex)
        if not expected_regex.search(text):
            self._fail(msg, "Regex didn't match: %r not found in %r"
                       % (expected_regex.pattern, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = _contexts.compiled(unexpected_regex)
        found = unexpected_regex.search(text)
        if found:
            self._fail(msg, "Regex matched: %r matches %r in %r" % (
                found.group(), unexpected_regex.pattern, text))

    # --- what a block or a call does ---

    def assertRaises(self, expected_exception, *args, **kwargs):
        context = _contexts.Raises(expected_exception, self)
        return context.handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args,
                          **kwargs):
        context = _contexts.Raises(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        context = _contexts.Warns(expected_warning, self)
        return context.handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args,
                         **kwargs):
        context = _contexts.Warns(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _contexts.Logs(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        return _contexts.Logs(self, logger, level, no_logs=True)

    # --- names of old ---

    for _old, _new in (
            ("failUnlessEqual", "assertEqual"), ("assertEquals", "assertEqual"),
            ("failIfEqual", "assertNotEqual"),
            ("assertNotEquals", "assertNotEqual"),
            ("failUnlessAlmostEqual", "assertAlmostEqual"),
            ("assertAlmostEquals", "assertAlmostEqual"),
            ("failIfAlmostEqual", "assertNotAlmostEqual"),
            ("assertNotAlmostEquals", "assertNotAlmostEqual"),
            ("failUnless", "assertTrue"), ("assert_", "assertTrue"),
            ("failUnlessRaises", "assertRaises"), ("failIf", "assertFalse"),
            ("assertRaisesRegexp", "assertRaisesRegex"),
            ("assertRegexpMatches", "assertRegex"),
            ("assertNotRegexpMatches", "assertNotRegex")):
        locals()[_old] = _renamed(_old, _new)
    del _old, _new
