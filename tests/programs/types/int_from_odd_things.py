# int() of objects with __int__, __index__ and __trunc__, of bytes; what its methods refuse.
import warnings

warnings.simplefilter("ignore")


def answers(ask):
    try:
        return ask()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Trunc:
    def __init__(self, value):
        self.value = value

    def __trunc__(self):
        return self.value


class Index(Trunc):
    def __index__(self):
        return self.value


class Int(Trunc):
    def __int__(self):
        return self.value


class Own(int):
    pass


class Told(int):
    def __new__(cls, value):
        print("new", value)
        return super().__new__(cls, value)


for value in 3, Index(4), 3.5, Index("s"), Own(7), "x", True, Int(3):
    for cls in Trunc, Index, Int:
        print(type(value).__name__, cls.__name__, answers(lambda: int(cls(value))))
for value in b"12", bytearray(b" 1_0 "), b"z", b"\xff", b"", b"0x1f", "x" * 300, b"x" * 300:
    print(answers(lambda: int(value)), answers(lambda: int(value, 16)))
    print(answers(lambda: int(value, 0)))
for ask in (lambda: int(5, 3), lambda: int(5.0, base=2), lambda: int(base=3),
            lambda: int('5', 1), lambda: int('5', 37), lambda: int('5', '2'),
            lambda: int('5', 2 ** 70), lambda: int(x=5), lambda: int('5', 8, 9),
            lambda: Told.from_bytes(b'\1\2', 'big'), lambda: type(Told.from_bytes(b'1')),
            lambda: Own.from_bytes(b'\xfe\1', 'big', signed=True),
            lambda: int.from_bytes([1, 2, 3]), lambda: int.from_bytes([256]),
            lambda: int.from_bytes('a'), lambda: int.from_bytes(b'1', 'mid'),
            lambda: (5).__getnewargs__(), lambda: Own(5).__getnewargs__(),
            lambda: [n.__sizeof__() for n in (0, 1, -1, 2 ** 30 - 1, 2 ** 30, -2 ** 90, True)],
            lambda: 2 ** 200 // 0, lambda: 2 ** 200 % 0, lambda: divmod(2 ** 200, 0),
            lambda: 2 ** 200 / 0, lambda: pow(2 ** 100, 3, 0), lambda: pow(2, -1, 4),
            lambda: pow(3, -1, 2 ** 80), lambda: pow(3, 5, -2 ** 80),
            lambda: pow(2 ** 80, 2 ** 80, 1), lambda: 2 ** 2000 / 3, lambda: 3 / 2 ** 2000,
            lambda: 0 / 2 ** 2000, lambda: 2 ** 1100 / 2 ** 1110, lambda: 3 / 2 ** 1075,
            lambda: -5 / 2 ** 1076, lambda: 0 * 2 ** 70, lambda: 2 ** 70 - 2 ** 70,
            lambda: -(2 ** 70) >> 100, lambda: 0 << 2 ** 70, lambda: 1 << 2 ** 70,
            lambda: 1 >> 2 ** 70, lambda: -1 >> 2 ** 70, lambda: 1 << -1, lambda: 2 ** 64 & -1,
            lambda: -2 ** 64 ^ -2 ** 65, lambda: 2 ** 64 % -3, lambda: 5 // -2 ** 70,
            lambda: -5 % 2 ** 70, lambda: round(25, -1), lambda: round(5, -100),
            lambda: round(5, 1.0), lambda: (5).to_bytes(-1), lambda: (5).to_bytes(2 ** 70),
            lambda: (0).to_bytes(0), lambda: (128).to_bytes(1, signed=True),
            lambda: (5).__divmod__('a'), lambda: (5).__rdivmod__(2.5), lambda: (5).__format__(3),
            lambda: type(Own(5).__abs__()), lambda: (-2 ** 100).bit_length()):
    print(answers(ask))
