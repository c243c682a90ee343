# Closures capture variables, not values; cells are shared.
def late():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    before = [f() for f in fs]
    i = "changed"
    return before, [f() for f in fs]


print(late())


def account(balance):
    def deposit(n):
        nonlocal balance
        balance += n
        return balance

    def withdraw(n):
        nonlocal balance
        if n > balance:
            raise ValueError("insufficient funds")
        balance -= n
        return balance
    return {"deposit": deposit, "withdraw": withdraw, "show": lambda: balance}


a, b = account(10), account(100)
print(a["deposit"](5), b["withdraw"](50), a["show"](), b["show"]())
try:
    a["withdraw"](99)
except ValueError as e:
    print(e, a["show"]())


def deep(x):
    def l1():
        y = x + 1

        def l2():
            z = y + x

            def l3():
                return x, y, z
            return l3
        return l2
    return l1


print(deep(1)()()())
f = deep(5)
print([c.cell_contents for c in f.__closure__], f.__code__.co_freevars)


def param_captured(n):
    def inc():
        nonlocal n
        n += 1
        return n
    inc()
    inc()
    return n


print(param_captured(1))


def use_before():
    def show():
        return value
    value = "set later"
    return show()


print(use_before())


def rebind():
    def get():
        return v
    v = 1
    r = [get()]
    v = 2
    r.append(get())
    del v
    try:
        get()
    except NameError as e:
        r.append(str(e))
    return r


print(rebind())


def in_class(k):
    class C:
        attr = k

        def m(self):
            return k
    k = k + "!"
    return C.attr, C().m()


print(in_class("k"))
compose = lambda *fs: lambda x: x if not fs else compose(*fs[1:])(fs[0](x))
print(compose(str, len, lambda n: n * "x")(12345))
