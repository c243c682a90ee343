# unittest._mock_asserts.py - what may be asserted of the calls of a mock.
from unittest._mock_calls import (_Call, _CallList, _calls_repr,
                                  _format_call_signature)


def is_mock(obj):
    # Not isinstance(): a mock may say that it is of any class.
    return issubclass(type(obj), Asserts)


class _Any(list):
    """Asks what is in it whether it is the one wanted, so that the wanted
    one's ANY is asked before what stands in its place."""

    def __contains__(self, wanted):
        return any(wanted == have for have in self)


class Asserts:
    """The assertions of a mock, which has a name and keeps its calls."""

    def _signature_of_call(self, name):
        """What is known of how the child may be called that is reached by
        [name], as in "a.b().c"."""
        if not name:
            return self._spec_signature
        at, signature = self, None
        for part in name.replace("()", "").split("."):
            child = at._mock_children.get(part)
            if not is_mock(child):
                return None
            at, signature = child, child._spec_signature
        return signature

    def _call_matcher(self, given):
        """[given] in the form that all calls that mean the same have; a
        TypeError if none is possible."""
        if isinstance(given, tuple) and len(given) > 2:
            signature = self._signature_of_call(given[0])
        else:
            signature = self._spec_signature
        if signature is None:
            return given
        name, args, kwargs = ("", *given) if len(given) == 2 else given
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as e:
            return e.with_traceback(None)
        return _Call((name, bound.args, bound.kwargs))

    def _own_name(self):
        return self._mock_name or "mock"

    def _calls_repr(self, prefix="Calls"):
        return _calls_repr(self.mock_calls, prefix)

    def _shown_call(self, args, kwargs):
        return _format_call_signature(self._own_name(), args, kwargs)

    def _mismatch(self, args, kwargs, action="call"):
        shown = (_format_call_signature(self._own_name(), *self.call_args)
                 if self.call_args is not None else "not called.")
        return (f"expected {action} not found.\n"
                f"Expected: {self._shown_call(args, kwargs)}\n"
                f"  Actual: {shown}")

    def assert_not_called(self):
        if self.call_count != 0:
            raise AssertionError(
                "Expected '%s' to not have been called. Called %s times.%s"
                % (self._own_name(), self.call_count, self._calls_repr()))

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError("Expected '%s' to have been called."
                                 % self._own_name())

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(
                "Expected '%s' to have been called once. Called %s times.%s"
                % (self._own_name(), self.call_count, self._calls_repr()))

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError(self._mismatch(args, kwargs))
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if expected != self._call_matcher(self.call_args):
            raise AssertionError(self._mismatch(args, kwargs)) from (
                expected if isinstance(expected, Exception) else None)

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(
                "Expected '%s' to be called once. Called %s times.%s"
                % (self._own_name(), self.call_count, self._calls_repr()))
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        self._assert_any(self.call_args_list, args, kwargs, "call")

    def _assert_any(self, calls, args, kwargs, action):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        wrong = expected if isinstance(expected, Exception) else None
        if wrong or expected not in _Any(map(self._call_matcher, calls)):
            raise AssertionError(f"{self._shown_call(args, kwargs)} {action} "
                                 "not found") from wrong

    def assert_has_calls(self, calls, any_order=False):
        self._assert_has(self.mock_calls, calls, any_order, "Calls", "calls")

    def _assert_has(self, made, calls, any_order, what, actual):
        expected = [self._call_matcher(c) for c in calls]
        wrong = [e for e in expected if isinstance(e, Exception)]
        cause = wrong[0] if wrong else None
        matched = _CallList([self._call_matcher(c) for c in made])
        if not any_order:
            if expected in matched:
                return
            problem = f"{what} not found."
            if wrong:
                problem = ("Error processing expected %s.\nErrors: %s"
                           % (actual, [e if isinstance(e, Exception) else None
                                       for e in expected]))
            shown = (_calls_repr(made, "  Actual").rstrip(".")
                     if what == "Calls" else f"\nActual: {made}")
            raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}"
                                 f"{shown}") from cause
        left, missing = list(matched), []
        for one in expected:
            try:
                left.remove(one)
            except ValueError:
                missing.append(one)
        if missing:
            if what == "Calls":
                told = ("%r does not contain all of %r in its call list, "
                        "found %r instead"
                        % (self._own_name(), tuple(missing), matched))
            else:
                told = "%r not all found in await list" % (tuple(missing),)
            raise AssertionError(told) from cause
