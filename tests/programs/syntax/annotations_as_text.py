# Annotations under `from __future__ import annotations`: expressions, written anew as text.
from __future__ import annotations

import typing


class Node:
    hex: 0x1F
    big: 1_000.50e300
    endless: 1e400
    texts: ("it's", 'say "x"', b"\x00", "a" "b", "é\n")
    words: [None, True, False, ...]
    unit: ()
    single: (1,)
    hidden: __Node                      # not mangled: it is text
    inner: dict[str, list[__Node]]
    brackets: (a + b) * (c - (d - e)) ** -f
    power: (a ** b) ** c ** d
    signs: ~-+a - (not b)
    logic: (a or b) and not (c and d) or e
    chain: a < b <= (c == d) is not e not in f
    bits: a | b ^ c & d << e >> (f @ g // h % i)
    choice: (a if b else c) if d else (e if f else g)
    slices: a[1:2, ::3, b:, :c, (d if e else f):]
    indices: (a[()], a[1,], a[1, 2], a[*b], a[{}])
    dots: (3 .real, (1.5).real, (a + b).c[d](e).f)
    calls: f(a, *b, c=d, **e)(*a or b, **c or d)
    sets: ({1, *a}, {}, {"k": v, **rest, x: y}, {**(a or b)})


for name, text in Node.__annotations__.items():
    print(f"{name:8} {text}")


def functions(
    nothing: lambda: None,
    usual: lambda a, b=1, /, c=(2, 3), *d, e, f=4, **g: a + b,
    stars: lambda *, a: (lambda **k: k),
    mapped: map(lambda x: x, y) - (lambda: (yield)),
    odd: lambda: (z := (yield (yield from a))),
    loops: [x for x, y in a if b if c for d in (e if f else g)],
    others: ({x for x in a}, {k: v for k, v in a}, sum(x for x in a), f((x for x in a), 1)),
    plain: f"a{b}c{{d}} it's",
    marked: f"{a!r:>{width}}{b!s}{c=}{d:%Y}{(lambda: 1)}{ {1} }",
    *args: *Ts,
    **kwargs: a[b],
) -> (int, str):
    pass


for name, text in functions.__annotations__.items():
    print(f"{name:8} {text}")


# What is text names nothing: no cell, no local, no class that must exist.
def closure():
    x = 1

    def inner(a: x, b: (lambda: x)) -> Nowhere:
        y: x = 2
        return y

    return inner


print(closure().__annotations__, closure()(1, 2), closure().__closure__)
print(closure.__code__.co_cellvars, closure().__code__.co_varnames)


class Real:
    n: typing.Optional[int] = None
    s: "str" = ""


print(Real.__annotations__, typing.get_type_hints(Real))
