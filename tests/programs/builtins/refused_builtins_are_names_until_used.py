# Names like open or eval may be used as ordinary names by a program.
class Door:
    def __init__(self): self.state = "shut"
    def open(self):
        self.state = "open"
        return self
    def eval(self, x): return x * 2
    def input(self, compile=3): return compile


d = Door()
print(d.open().state, d.eval(4), d.input(), d.input(compile=5), getattr(d, "open")().state)
def f(open, exec=1): return open, exec
print(f(2), f(open=3, exec=4), {"eval": 1}["eval"], dict(input=5))


# Types that nothing is of are asked for all the same.
for value in 1, "s", b"s", 2.5, None:
    print(isinstance(value, (int, float, complex)),
          isinstance(value, (bytes, bytearray, memoryview)))
print(issubclass(int, complex), isinstance(complex, type), complex, memoryview,
      int | complex, list[memoryview], type(1) in (float, complex))
