# Traceback objects: what may be set, and what cannot.
import sys
import traceback


def answers(ask):
    try:
        return ask()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def outer():
    try:
        inner()
    except ZeroDivisionError as e:
        return e.__traceback__


def inner():
    return 1 / 0


tb = outer()
print(tb.tb_lineno, tb.tb_lasti >= 0, tb.tb_next.tb_lineno, tb.tb_next.tb_next,
      tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name)
for ask in (lambda: setattr(tb, 'tb_next', 5), lambda: delattr(tb, 'tb_next'),
            lambda: setattr(tb, 'tb_next', tb), lambda: setattr(tb.tb_next, 'tb_next', tb),
            lambda: setattr(tb, 'tb_lineno', 5),
            lambda: setattr(tb, 'other', 5), lambda: tb.other):
    print(answers(ask))

e = ValueError()
for ask in (lambda: setattr(e, '__traceback__', 5), lambda: delattr(e, '__traceback__'),
            lambda: e.with_traceback(5), lambda: e.with_traceback(tb).__traceback__ is tb,
            lambda: setattr(e, '__cause__', 5), lambda: setattr(e, '__context__', 5),
            lambda: delattr(e, '__cause__'), lambda: setattr(e, '__suppress_context__', 5),
            lambda: setattr(e, 'args', 5), lambda: setattr(e, 'args', [1]),
            lambda: delattr(e, 'args'), lambda: e):
    print(answers(ask))

traceback.print_exception(e, file=sys.stdout)
tb.tb_next = None
traceback.print_tb(tb, file=sys.stdout)
tb.tb_next = outer()
traceback.print_tb(tb, file=sys.stdout)
