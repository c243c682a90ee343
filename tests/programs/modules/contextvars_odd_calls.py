# contextvars: odd calls, views, tokens, and contexts entered twice
import contextvars
import re


def what(call):
    try:
        r = call()
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
    return re.sub("0x[0-9a-f]+", "0x..", str(r))


v, w = contextvars.ContextVar("v"), contextvars.ContextVar("w", default=[1])
ctx = contextvars.copy_context()
print(what(lambda: ctx.run()), what(lambda: ctx.run(3)), what(lambda: contextvars.Context(1)))
print(what(lambda: contextvars.Context(a=1)))
print(what(contextvars.Context), contextvars.Context() == ctx)
print(what(lambda: contextvars.ContextVar(3)), what(lambda: contextvars.ContextVar()))
print(what(lambda: contextvars.ContextVar("a", default=1).get()))
print(what(contextvars.Token), contextvars.Token.MISSING, type(contextvars.Token.MISSING).__name__)
print(what(lambda: repr(v)), what(lambda: repr(w)))
print(v.name, what(v.get), v.get(5), w.get(), w.get(3))
token = v.set(1)
print(what(lambda: token), token.var is v, token.old_value is contextvars.Token.MISSING)
print(what(lambda: v.reset(1)), what(lambda: v.reset(None)), what(lambda: w.reset(token)))
print(what(lambda: ctx.run(v.reset, token)))
print(what(lambda: v.reset(token)), what(lambda: v.reset(token)), what(lambda: token))
print(what(v.get), hash(v) == hash(v), what(lambda: hash(ctx)), what(lambda: hash(token)))

v.set("a")
w.set("b")
ctx = contextvars.copy_context()
print(len(ctx), sorted(x.name for x in ctx))
print(sorted(x.name for x in ctx.keys()), sorted(ctx.values()))
print(sorted((x.name, y) for x, y in ctx.items()), iter(ctx.keys()) is not None)
print(ctx[v], ctx.get(v), ctx.get(w, 1), v in ctx, what(lambda: ctx[contextvars.ContextVar("x")]))
print(ctx.get(contextvars.ContextVar("x")), ctx.get(contextvars.ContextVar("x"), 2))
for f in (lambda: ctx[1]), (lambda: 1 in ctx), (lambda: ctx.get("v")), \
        (lambda: ctx.__setitem__(v, 1)), \
        (lambda: ctx < ctx), (lambda: ctx + ctx), (lambda: len(ctx.keys())):
    print(what(f))
print(ctx == contextvars.copy_context(), ctx != contextvars.copy_context(), ctx == 1)
print(what(lambda: ctx.run(ctx.run, print)))
print(ctx.run(lambda: contextvars.copy_context() == ctx), ctx.run(int, "11", base=2))
print(what(lambda: ctx.run(int, "x")), ctx.run(v.get))
ctx.run(v.set, "inner")
print(ctx[v], v.get(), ctx == contextvars.copy_context())
print(contextvars.ContextVar[int], contextvars.Token[str])


class Bad:
    def __repr__(self):
        raise ValueError("no repr")


print(what(lambda: repr(contextvars.ContextVar("bad", default=Bad()))))
ring = contextvars.ContextVar("ring", default=[])
ring.get().append(ring)
print(what(lambda: repr(ring))[:40])
print(what(lambda: v.foo))
print(what(lambda: setattr(v, "foo", 1)))


def outer():
    yield v.get()
    v.set("in the generator")
    yield v.get()


g = ctx.run(outer)
print(ctx.run(next, g), next(g), v.get(), ctx[v])
