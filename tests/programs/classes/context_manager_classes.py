# A few useful context managers as classes, reentrant and nested ones.
class Suppress:
    def __init__(self, *kinds): self.kinds = kinds
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        self.caught = v
        return t is not None and issubclass(t, self.kinds)


with Suppress(ValueError, KeyError) as s:
    {}["x"]
print(repr(s.caught))
with Suppress(ValueError) as s:
    pass
print(s.caught)


class Indent:
    level = 0
    def __enter__(self):
        Indent.level += 1
        return self
    def __exit__(self, *exc):
        Indent.level -= 1
    def print(self, text): print("  " * self.level + text)


with Indent() as i:
    i.print("one")
    with i:
        i.print("two")
        with Indent():
            i.print("three")
    i.print("one again")


class Stack:
    def __init__(self): self.todo = []
    def __enter__(self): return self
    def defer(self, f, *a): self.todo.append((f, a))
    def __exit__(self, *exc):
        while self.todo:
            f, a = self.todo.pop()
            f(*a)


with Stack() as st:
    for n in range(3):
        st.defer(print, "deferred", n)
    print("body")


class Transaction:
    def __init__(self, data): self.data = data
    def __enter__(self):
        self.saved = dict(self.data)
        return self.data
    def __exit__(self, t, v, tb):
        if t is not None:
            self.data.clear()
            self.data.update(self.saved)
            print("rolled back:", v)


d = {"a": 1}
with Transaction(d) as x:
    x["b"] = 2
try:
    with Transaction(d) as x:
        x["a"] = 99
        raise RuntimeError("abort")
except RuntimeError:
    print(d)
def gen():
    with Indent() as i:
        yield i.level
        yield i.level + 10
print(list(gen()), Indent.level)
g = gen()
next(g)
print(Indent.level)
g.close()
print(Indent.level)
with Suppress(ZeroDivisionError) as s, Suppress(NameError):
    with Suppress(IndexError):
        1 / 0
print(s.caught, s.caught.__traceback__ is not None)
