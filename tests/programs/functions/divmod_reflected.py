# divmod() asks __divmod__ and __rdivmod__ as operators ask theirs.


class A:
    def __divmod__(self, other):
        print("A.divmod", end=" ")
        return NotImplemented

    def __rdivmod__(self, other):
        print("A.rdivmod", end=" ")
        return NotImplemented


class B(A):
    def __rdivmod__(self, other):
        print("B.rdivmod", end=" ")
        return "B"


class C(A):
    pass


class Own(int):
    def __divmod__(self, other):
        return "own", int.__divmod__(self, other)

    def __rdivmod__(self, other):
        return "reflected"


for x, y in ((A(), A()), (A(), B()), (A(), C()), (B(), A()), (B(), B()), (5, A()), (A(), 5),
             (5, Own(3)), (Own(5), 3), (Own(5), Own(3)), (True, 2), (7.5, 2), (7, 2.5),
             (Own(5), 2.5), (5, "a"), (2 ** 70, 3), (5, None)):
    try:
        print(divmod(x, y))
    except TypeError as e:
        print(e)
