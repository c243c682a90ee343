# contextvars: Context as a mapping, copy, run, errors
import contextvars
from contextvars import Context, ContextVar, copy_context

a = ContextVar("a", default=1)
b = ContextVar("b")
print(a.get(), b.get("fallback"), a.name)
a.set(2)
ctx = copy_context()
print(ctx[a], a in ctx, b in ctx, ctx.get(b), ctx.get(b, "d"), len(ctx) >= 1)
ctx.run(b.set, "in ctx")
print(ctx[b], b.get("not outside"), sorted(v.name for v in ctx if v.name in "ab"))
try:
    ctx[ContextVar("zzz")]
except KeyError as e:
    print("KeyError", type(e.args[0]).__name__)
twin = ctx.copy()
twin.run(a.set, 99)
print(ctx[a], twin[a])


def again():
    try:
        ctx.run(print)
    except RuntimeError as e:
        print("RuntimeError", str(e).split(":")[0])


ctx.run(again)
empty = Context()
print(empty.run(lambda: (a.get(), b.get(None))), len(empty), list(empty.items()))
t = a.set("x")
a.reset(t)
print(a.get(), t.old_value, isinstance(t, contextvars.Token))
try:
    empty.run(a.reset, a.set(5))
except ValueError as e:
    print("ValueError", str(e).split(" was ")[-1])
try:
    b.get()
except LookupError:
    print("LookupError")

# contexts are equal if their variables are
c = contextvars.ContextVar("c")
c.set(1)
first, second = contextvars.copy_context(), contextvars.copy_context()
print(first == second, first != second, first == {}, Context() == Context())
second.run(c.set, 2)
print(first == second)
for wrong in (lambda: "c" in first, lambda: first["c"], lambda: first.get(1),
              lambda: hash(first), lambda: first < second,
              lambda: contextvars.Token(), lambda: contextvars.ContextVar()):
    try:
        print(wrong())
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
print(contextvars.ContextVar[int], contextvars.Token[str] | None)
