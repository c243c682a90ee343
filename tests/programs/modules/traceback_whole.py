# traceback: limits, locals, widths and depths of groups, carets of entries,
# stacks that are changed before they are printed
import asyncio
import logging
import sys
import traceback


def inner(x):
    secret = [x]
    return secret[0] / (x - x)


def outer(n, label="l"):
    if n == 0:
        return inner(7) + 1
    return outer(n - 1)


def chain():
    try:
        outer(2)
    except ZeroDivisionError as e:
        raise RuntimeError("wrapped") from e


def group():
    errors = []
    for f in chain, lambda: outer(1), lambda: [].pop():
        try:
            f()
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("g", errors)


def limits():
    for limit in None, 0, 1, -1, 2, -2:
        print("limit", limit)
        traceback.print_exc(limit=limit, file=sys.stdout)
    for limit in None, 1:
        traceback.print_exc(limit=limit, file=sys.stdout, chain=False)


def pieces(e):
    print(traceback.format_tb(e.__traceback__))
    print(traceback.format_tb(e.__traceback__, 1))
    traceback.print_tb(e.__traceback__, file=sys.stdout)
    entries = traceback.extract_tb(e.__traceback__)
    print(entries[-1].line, tuple(entries[-1])[1:],
          [(s.lineno, s.end_lineno, s.colno, s.end_colno) for s in entries])
    traceback.print_list(entries, file=sys.stdout)
    made = ("f.py", 3, "fn", "code"), ("g.py", 4, "gn", None)
    print(traceback.format_list(made))
    walked = traceback.StackSummary.extract(
        traceback.walk_tb(e.__traceback__), limit=1, capture_locals=True)
    print(sorted(walked[0].locals), walked[0].locals["e"])


def objects(e):
    te = traceback.TracebackException.from_exception(e, capture_locals=True)
    del te.stack[0].locals["e"]
    te.stack.append(traceback.FrameSummary("made.py", 7, "put", line=" x"))
    te.print(file=sys.stdout)
    te = traceback.TracebackException(
        type(e), e, e.__traceback__, limit=2, compact=True,
        max_group_width=2, max_group_depth=1)
    print("".join(te.format()))
    print([str(x) for x in te.exceptions or []], te.__context__,
          te.__cause__ and te.__cause__.exc_type, te.__suppress_context__,
          list(te.format_exception_only()))


def examine(f):
    try:
        f()
    except Exception as e:
        limits()
        pieces(e)
        objects(e)
    sys.tracebacklimit = 1
    try:
        f()
    except Exception as e:
        traceback.print_exc(file=sys.stdout)
    del sys.tracebacklimit


examine(chain)
examine(group)

try:
    outer(6)
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb.tb_next:
        tb = tb.tb_next
    print(tb.tb_frame.f_locals)
    traceback.clear_frames(e.__traceback__)
    print(tb.tb_frame.f_locals)

e = ValueError("n")
for notes in ["one\ntwo", 7], "st", 5, {"d": 1}:
    e.__notes__ = notes
    print(traceback.format_exception_only(e))


# The interpreter gives only the first line of a message a margin.
async def fails():
    raise ExceptionGroup("of two\nlines", [
        ValueError("a\nb"), ExceptionGroup("in", [KeyError("c")])])


async def main():
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)


asyncio.run(main())
logging.basicConfig(stream=sys.stdout)
try:
    fails().send(None)
except* ValueError as e:
    logging.exception("of several lines")
    logging.error("of no traceback", exc_info=(type(e), e, None))
except* KeyError:
    pass
