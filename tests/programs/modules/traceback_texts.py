# traceback: format_exc, format_exception_only, chains, notes (last lines only)
import sys
import traceback


def last(text):
    return text.rstrip("\n").splitlines()[-1]


def f():
    raise ValueError("inner")


def g():
    try:
        f()
    except ValueError as e:
        raise KeyError("outer") from e


try:
    g()
except KeyError as e:
    text = traceback.format_exc()
    print(last(text), "ValueError: inner" in text, "direct cause" in text, text.splitlines()[0])
    print(traceback.format_exception_only(type(e), e), traceback.format_exception_only(e))
    print(len(traceback.extract_tb(e.__traceback__)), traceback.extract_tb(e.__traceback__)[-1].name)
    print([fr.name for fr in traceback.extract_tb(e.__traceback__)][-1:])
    print(last("".join(traceback.format_exception(e))))
    traceback.print_exc()
print(repr(traceback.format_exc()))
e = ValueError("noted")
e.add_note("a note")
print(traceback.format_exception_only(e))
try:
    try:
        f()
    except ValueError:
        1 / 0
except ZeroDivisionError as e:
    traceback.print_exception(e, file=sys.stderr)
    print("During handling" in traceback.format_exc())
try:
    int("x")
except ValueError:
    traceback.print_exc(file=sys.stderr)
