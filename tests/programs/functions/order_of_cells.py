# Cells and free names stand in the order of their texts: locals(), co_cellvars, __closure__.
def f(z, b):
    y = 1
    d = lambda: (y, a, z, c)
    a = 2
    e = 3
    c = 4
    print(list(locals()), f.__code__.co_cellvars, d.__code__.co_freevars)
    print([cell.cell_contents for cell in d.__closure__])
    class C:
        q = y
        def m(self): return __class__, y, b
        print(list(locals()))
    print(C.m.__code__.co_freevars)
    def g():
        q = a, y
        def h(): return y, a, k, q
        k = 1
        print(list(locals()), g.__code__.co_freevars, g.__code__.co_cellvars)
        print(h.__code__.co_freevars)
    g()
    return [lambda: (n, y, a) for n in (1,)]
print(f(1, 2)[0].__code__.co_freevars)
