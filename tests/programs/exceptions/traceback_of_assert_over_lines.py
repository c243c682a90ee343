# a failed assert in a nested function called over two lines
def outer():
    def inner(a, b):
        assert a == b, f"{a} != {b}"
    inner(1,
          2)
outer()
