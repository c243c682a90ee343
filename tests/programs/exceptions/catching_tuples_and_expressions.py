# except with tuples, nested tuples, names bound at run time, and subclasses.
NET = (ConnectionError, TimeoutError)
OTHER = NET + (KeyError,)


def classify(e):
    try:
        raise e
    except NET as x:
        return "net " + type(x).__name__
    except OTHER:
        return "other"
    except (ValueError, (TypeError, (IndexError,))) if False else (ValueError, TypeError):
        return "value or type"
    except ():
        return "never"
    except Exception:
        return "rest"


for e in (ConnectionResetError(), TimeoutError(), KeyError(), UnicodeError(), TypeError(), OSError(), RecursionError()):
    print(type(e).__name__, classify(e))


class Retry(Exception): pass
class Fatal(Retry): pass


def attempt(n):
    try:
        raise Fatal(n) if n > 1 else Retry(n)
    except Fatal as e:
        return "fatal", e.args
    except Retry as e:
        return "retry", e.args


print([attempt(i) for i in range(3)])
kinds = {"v": ValueError, "k": KeyError}
for name in ("v", "k", "zz"):
    try:
        try:
            int("x")
        except kinds[name]:
            print(name, "matched")
    except KeyError as e:
        print("lookup failed", e, repr(e.__context__))
    except ValueError as e:
        print(name, "not matched")
try:
    try:
        raise ValueError
    except (KeyError, 5):
        pass
except TypeError as e:
    print(e)
try:
    raise KeyError("swallow")
except:
    print("bare except", "e" in globals())
e = "module level e"
try:
    raise ValueError
except ValueError as e:
    pass
try:
    print(e)
except NameError as err:
    print("gone:", err)
