# The order of try, except, else, finally, and what binds where.
def run(what):
    log = []
    try:
        log.append("try")
        if what == "value":
            raise ValueError("v")
        if what == "key":
            raise KeyError("k")
        if what == "zero":
            1 / 0
        if what == "return":
            return log
    except ValueError as e:
        log.append(f"except {e}")
    except (KeyError, IndexError) as e:
        log.append(f"tuple {e!r}")
    except:
        log.append("bare")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


for w in ("none", "value", "key", "zero", "return"):
    print(w, run(w))


def gone():
    e = "before"
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as err:
        return str(err)


print(gone())
for exc in (OSError, FileNotFoundError, ArithmeticError, OverflowError, LookupError):
    try:
        raise exc("x")
    except OSError:
        print("os", exc.__name__)
    except ArithmeticError:
        print("arith", exc.__name__)
    except Exception as other:
        print("other", type(other).__name__)


def kinds():
    print("evaluated", end=" ")
    return ValueError


try:
    pass
except kinds():
    pass
try:
    raise ValueError
except kinds():
    print("matched")
try:
    try:
        raise ValueError("v")
    except "not a class":
        pass
except TypeError as e:
    print(e)
try:
    raise IndexError("nested")
except LookupError as e:
    try:
        raise
    except IndexError as again:
        print(again is e)


# A block that begins with what is never done, where something else ends before.
def skips(things):
    for thing in things:
        pass
    try:
        if None:
            pass
        things.append(1 / len(things))
    except ZeroDivisionError as e:
        print("skips", e)
    while things:
        try:
            if 0:
                pass
            else:
                things.remove(3)
        except ValueError as e:
            print("skips", e, things.pop())
        finally:
            if "":
                pass
            print("skips", things)
    with open_twice() as first:
        if not ...:
            pass
        raise KeyError(first)


class open_twice:
    def __enter__(self):
        return "entered"

    def __exit__(self, kind, error, trace):
        print("skips", repr(error))
        return True


skips([])
skips([3])
