# str.format: fields that are wrong, odd or nested.
def told(*fs):
    for f in fs:
        try:
            print(repr(f()), end="; ")
        except BaseException as e:
            print(type(e).__name__, e, end="; ")
    print()


class Obj:
    a = {"k": [10, 20]}
    def __format__(self, spec): return f"<{spec}>"


o = Obj()
told(lambda: "{0.a[k][1]}".format(o), lambda: "{0[a].x}".format({"a": o}),
     lambda: "{0[a]x}".format({"a": 1}), lambda: "{0[a}".format({"a": 1}),
     lambda: "{0.}".format(1), lambda: "{0[]}".format([1]), lambda: "{.a}".format(o),
     lambda: "{[0]}".format("ab"), lambda: "{a{b}}".format(a=1),
     lambda: "{a[{]}".format(a={"{": 1}), lambda: "{a!}".format(a=1), lambda: "{a!r".format(a=1),
     lambda: "{a!".format(a=1), lambda: "{a!rx}".format(a=1), lambda: "{a!x}".format(a=1),
     lambda: "{a!é}".format(a=1), lambda: "{a!\n}".format(a=1), lambda: "{a!\x7f}".format(a=1),
     lambda: "{a!r:>5}".format(a="x"), lambda: "{a!s:}".format(a=2), lambda: "{a!a}".format(a="é"))
told(lambda: "{x}".format(), lambda: "{x}".format(1), lambda: "{0}".format(),
     lambda: "{}{}".format(1), lambda: "{}{0}".format(1), lambda: "{0}{}".format(1),
     lambda: "{-1}".format(1), lambda: "{00}".format(5), lambda: "{ 0}".format(5),
     lambda: "{1 }".format(1, 2), lambda: "{99999999999999999999}".format(1),
     lambda: "{0[99999999999999999999]}".format([1]), lambda: "{".format(), lambda: "}".format(),
     lambda: "{{}}".format(), lambda: "{}}".format(1), lambda: "{:{}}".format("a", 5),
     lambda: "{:{}{}}".format(3.14159, 8, ".2f"), lambda: "{:{:{}}}".format(1, 2, 3),
     lambda: "{0:{1[0]}}".format("a", [">3"]), lambda: "{a:{b}}".format(a=1, b="z"),
     lambda: "{:{{}}}".format(1), lambda: "{0:}}".format(1), lambda: "{:}".format(o),
     lambda: "{:q w}".format(o), lambda: "{0.b}".format(o), lambda: "{0[zz]}".format({}),
     lambda: "{0[-1]}".format([1, 2]), lambda: "{é}".format(é=3), lambda: "{a.b.c}".format(a=1),
     lambda: "{0!r:{1}}".format("a", "^7"))
