# f-strings: nesting, quotes, specs, conversions, debug form, everything inside.
name, n, x = "Ann", 42, 3.14159
print(f"{name}", f'{name!r:>8}', f"{n:05d}|{x:.2f}|{x:10.3e}|{n:#x}")
print(f"{n=} {n = } {x=:.1f} {name=!s} {n + 1=}", f"{ n =:>6}")
print(f"{{}} {{{n}}} {{{{", f"{'a' if n else 'b'}", f"{n!s:*^6}")
w, p = 10, 3
print(f"{x:{w}.{p}f}|{x:<{w}}|{name:{'>'}{w}}|{n:{'0'}{p * 2}}")
print(f"{[i for i in range(3)]} { {'k': 1}['k'] } {(lambda v: v * 2)(4)}")
print(f"{'nested ' + f'{n + 1:>{w - 4}}'}", f"{f'{n}'}", f'''{f"{f'{n}'}"}''')
print(f"""triple {
    n
    + 1
} {name!a}""")
print(f"{'é'!a} {'é'!r} {'tab	'!r}", f"{n:,} {1234567:_} {0.5:%}")
print(f"a" f"{n}" "b{n}" rf"\d{n}", fr"{n}\n", F"{n}", Rf"{'x'}\t")
d = {"key": [10, 20]}
print(f"{d['key'][1]}", f'{d["key"]}', f"{d.get('no', 'none')}", f"{max(1, 2)}")
print(f"{3 != 4} {n!=42} {(n == 42)!s} {n>=42}" if n else "")
print(f"{(z := 5)} {z}", f"{n,}", f"{n, 2}", f"{*[1, 2],}", f"{'}'}", f"{'{'}")


class F:
    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "R"

    def __str__(self):
        return "S"


f = F()
print(f"{f} {f:abc} {f!r} {f!s:>3} {f:{n}{name}} {f=} {f=:q} {f:%H:%M}")
print(f"{True:d} {True} {None} {...}", f"{n:}", f"{name:.2}", f"{x!r:.3}", f"")
print(f'{n:{"c"}}' f"{65:c}", f"{'a':{'b'}<{5}}", f"{-0.0:z.1f}" f"{1e10}")
for bad in ("d", "s", "10.3d", "y"):
    try:
        print(f"{x:{bad}}")
    except ValueError as e:
        print(e)
