# contextlib: contextmanager, suppress, closing, nullcontext, redirect_stdout, ExitStack, ContextDecorator
import contextlib
import io
from contextlib import ContextDecorator, ExitStack, closing, contextmanager, nullcontext, suppress


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    except ZeroDivisionError as e:
        print("swallowed", e)
    finally:
        print(f"</{name}>")


with tag("a") as a, tag("b"):
    print(a)
with tag("z"):
    1 / 0


@tag("deco")
def f():
    return "f"


print(f(), f())
with suppress(KeyError, IndexError):
    [][0]
print("suppressed")


class R:
    def close(self):
        print("closed")


with closing(R()) as r:
    print(type(r).__name__)
with nullcontext(5) as n:
    print(n)
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("captured")
print(repr(out.getvalue()))
with ExitStack() as st:
    for i in range(3):
        st.enter_context(tag(i))
    st.callback(print, "callback", end="!\n")
    st.push(lambda *exc: print("exit fn", exc[0]) or True)
    raise ValueError("inside the stack")
print("after the stack")


class Deco(ContextDecorator):
    def __enter__(self):
        print("in")
        return self

    def __exit__(self, *exc):
        print("out")
        return False


@Deco()
def g(x):
    return x


print(g(1))
try:
    with tag("n") as t:
        raise KeyError("through")
except KeyError as e:
    print("KeyError", e)
