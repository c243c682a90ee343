# chained exceptions through methods and a property
# uncaught exceptions through many frames (stderr full compare)
def f(x):
    return g(x) + 1
def g(x):
    y = {"a": [1, 2, {"b": x}]}
    return y["a"][2]["b"]["c"](3).foo(
        1, 2,
        z=5)
class A:
    def m(self):
        try:
            f(None)
        except TypeError as e:
            raise ValueError("outer") from e
    @property
    def p(self):
        return self.m()
try:
    A().p
except ValueError:
    raise RuntimeError("third", 4)
