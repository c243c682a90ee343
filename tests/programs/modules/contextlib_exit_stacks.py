# contextlib: ExitStack and AsyncExitStack in every order, contexts, decorators, redirects
import asyncio
import contextlib
import io
import sys


class CM:
    def __init__(self, n, swallow=False, fail=False):
        self.n, self.swallow, self.fail = n, swallow, fail

    def __enter__(self):
        print("enter", self.n)
        return self.n

    def __exit__(self, t, e, tb):
        print("exit", self.n, t and t.__name__, e)
        if self.fail:
            raise KeyError(self.n)
        return self.swallow


with contextlib.ExitStack() as st:
    print(st.enter_context(CM(1)), st.enter_context(CM(2)))
    st.callback(print, "callback", sep="-")
    st.push(lambda *a: print("pushed", a))
with contextlib.ExitStack() as st:
    st.enter_context(CM("a", swallow=True))
    st.enter_context(CM("b"))
    1 / 0
try:
    with contextlib.ExitStack() as st:
        st.enter_context(CM("c"))
        st.enter_context(CM("d", fail=True))
        raise ValueError("first")
except KeyError as e:
    print(repr(e), repr(e.__context__), e.__context__.__context__)
with contextlib.ExitStack() as st:
    st.enter_context(CM("moved"))
    other = st.pop_all()
print("now")
other.close()
for bad in (5, "x"):
    try:
        contextlib.ExitStack().enter_context(bad)
    except TypeError as e:
        print(e)


@contextlib.contextmanager
def tag(name):
    print("<", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
    finally:
        print(">", name)


@tag("deco")
def f(x):
    """doc of f"""
    return x + 1


print(f(1), f.__name__, f.__doc__)
with tag("t") as t:
    print(t)
    raise ValueError("v")
for gen in (lambda: iter(()), None):
    @contextlib.contextmanager
    def odd():
        if gen is None:
            yield 1
            yield 2
        else:
            yield from gen()
    try:
        with odd():
            pass
    except RuntimeError as e:
        print(e)


@contextlib.contextmanager
def stops():
    yield


try:
    with stops():
        raise StopIteration("s")
except StopIteration as e:
    print("StopIteration", e)
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("hidden")
    sys.stdout.write("too\n")
print(repr(out.getvalue()))
with contextlib.redirect_stderr(out):
    print("err", file=sys.stderr)
print(repr(out.getvalue()))
with contextlib.suppress(KeyError, IndexError):
    [][1]
with contextlib.nullcontext(5) as five:
    print(five)


class Thing:
    def close(self): print("closed")
    async def aclose(self): print("aclosed")


with contextlib.closing(Thing()):
    pass


class ACM:
    def __init__(self, n): self.n = n

    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print("aenter", self.n)
        return self.n

    async def __aexit__(self, t, e, tb):
        await asyncio.sleep(0.1)
        print("aexit", self.n, t and t.__name__)
        return t is ValueError


@contextlib.asynccontextmanager
async def res(n):
    print("open", n)
    try:
        yield n
    finally:
        await asyncio.sleep(0.1)
        print("close", n)


@res("dec")
async def work():
    return 7


async def main():
    async with contextlib.AsyncExitStack() as st:
        await st.enter_async_context(ACM(1))
        await st.enter_async_context(res("r"))
        st.enter_context(CM("sync"))
        st.push_async_callback(asyncio.sleep, 0.1)
        st.push_async_exit(ACM("pushed"))
        raise ValueError("inside")
    async with contextlib.aclosing(Thing()):
        pass
    print(await work())
    async with contextlib.nullcontext(3) as n:
        print(n)
    try:
        async with contextlib.AsyncExitStack() as st:
            await st.enter_async_context(CM(1))
    except TypeError as e:
        print(e)
    print(asyncio.get_running_loop().time())


asyncio.run(main())
