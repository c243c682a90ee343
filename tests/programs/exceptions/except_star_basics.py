# except* splits groups; several clauses may run; the rest goes on.
def run(exc):
    try:
        raise exc
    except* ValueError as eg:
        print("ValueError:", repr(eg))
    except* (KeyError, IndexError) as eg:
        print("lookup:", eg.exceptions)
    except* TypeError:
        print("TypeError")
    else:
        print("else")
    finally:
        print("finally")


run(ExceptionGroup("g", [ValueError(1), KeyError(2), ValueError(3)]))
run(ValueError("naked"))
run(ExceptionGroup("g", [ExceptionGroup("in", [ValueError(1), TypeError(2)]), IndexError(3)]))
try:
    run(ExceptionGroup("g", [ValueError(1), OSError(2)]))
except ExceptionGroup as e:
    print("rest", repr(e))
try:
    run(RuntimeError("not a group"))
except RuntimeError as e:
    print("through", repr(e))


def none():
    try:
        pass
    except* ValueError:
        print("never")
    else:
        print("else runs")


none()


def raise_in_handler():
    try:
        raise ExceptionGroup("g", [ValueError("a"), TypeError("b"), OSError("c")])
    except* ValueError:
        raise KeyError("new")
    except* TypeError:
        raise
try:
    raise_in_handler()
except BaseException as e:
    print(repr(e), [repr(x) for x in e.exceptions], repr(e.__context__))


def reraise_all():
    try:
        raise ExceptionGroup("g", [ValueError("a"), TypeError("b")])
    except* ValueError as e:
        raise
    except* TypeError as e:
        raise e


try:
    reraise_all()
except ExceptionGroup as e:
    print(repr(e))
try:
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
for i in range(2):
    try:
        raise ExceptionGroup("loop", [ValueError(i)])
    except* ValueError as e:
        print(i, e)
