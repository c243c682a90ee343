# An uncaught error several calls deep ends the program with status 1.
def a(n):
    return b(n - 1) + 1


def b(n):
    if n <= 0:
        return {}["missing"]
    return a(n - 1)


class C:
    def __init__(self, n):
        self.v = a(n)


print("start")
try:
    C(2)
except KeyError as e:
    print("first time caught", e)
finally:
    print("finally")
C(4)
print("never printed")
