# Retry loops, fallbacks, cleanup stacks, error collection.
attempts = []


def flaky(n):
    attempts.append(n)
    if n < 3:
        raise ConnectionError(f"attempt {n} failed")
    return f"ok after {n}"


def retry(f, times):
    last = None
    for n in range(1, times + 1):
        try:
            return f(n)
        except ConnectionError as e:
            last = e
            print("retry:", e)
    else:
        raise TimeoutError(f"gave up after {times}") from last


print(retry(flaky, 5))
try:
    retry(flaky, 2)
except TimeoutError as e:
    print(e, "|", e.__cause__, "|", attempts)


def first_of(*fs):
    errors = []
    for f in fs:
        try:
            return f()
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("all failed", errors)


print(first_of(lambda: 1 / 0, lambda: {}["k"], lambda: "third"))
try:
    first_of(lambda: 1 / 0, lambda: {}["k"])
except* ZeroDivisionError as g:
    print("z", g.exceptions)
except* KeyError as g:
    print("k", [repr(e) for e in g.exceptions])


def validate(d):
    problems = []
    for key, kind in (("name", str), ("age", int)):
        try:
            if not isinstance(d[key], kind):
                raise TypeError(f"{key} should be {kind.__name__}, not {type(d[key]).__name__}")
        except (KeyError, TypeError) as e:
            problems.append(f"{type(e).__name__}: {e}")
    return problems or "valid"


print(validate({"name": "x", "age": 1}), validate({"age": "old"}), validate({}))


def safe_div(a, b, default=None):
    try:
        r = a / b
    except ZeroDivisionError:
        return default
    except TypeError as e:
        raise ValueError(f"cannot divide {a!r} by {b!r}") from e
    else:
        return round(r, 3)
    finally:
        print("div", a, b, end=" -> ")


print(safe_div(1, 3))
print(safe_div(1, 0, "inf"))
try:
    safe_div("a", 1)
except ValueError as e:
    print(e, "because", e.__cause__)
log = []
try:
    for step in ("open", "write", "close"):
        log.append(step)
        if step == "write":
            raise OSError("disk full")
except OSError as e:
    log.append(str(e))
finally:
    while log:
        print(log.pop(), end="; ")
print()
