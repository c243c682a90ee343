# Cells and free names stand by the alphabet: co_cellvars, co_freevars, __closure__, locals().


def parameters(b, a, *c):
    z = 1
    y = 2
    x = 3
    d = a

    def inner():
        return b, a, x, z, c, d

    return inner


inner, code = parameters(1, 2, 3), parameters.__code__
print(code.co_varnames, code.co_nlocals)
print(code.co_cellvars, code.co_freevars)
print(inner.__code__.co_cellvars, inner.__code__.co_freevars, inner.__code__.co_nlocals)
print([cell.cell_contents for cell in inner.__closure__])


def outer():
    z, m, a, q = 1, 2, 3, 4

    def g():
        y = z + a + m

        class K:
            first = z

            def h(self):
                return __class__, a

        print(list(locals()), K.h.__code__.co_freevars)
        return K

    print(list(locals()))
    return g


print(outer()())


def comprehended():
    s, t, b = 5, 6, 7
    print(list(locals()))
    return [s + x + (lambda: t + b)() for x in range(2)]


print(comprehended())


def handed_through():
    w, v = 1, 2

    def middle():
        return lambda: (w, v)

    return middle


print(handed_through().__code__.co_freevars, handed_through()()())
