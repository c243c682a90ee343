# pprint: bytes over lines; what could be read again, and what holds itself
import pprint


class Plain:
    def __repr__(self):
        return "<a plain one>"


class Written:
    def __repr__(self):
        return "Written()"


pprint.pprint(b"x" * 100, width=30)
pprint.pprint(bytes(range(60)), width=40)
for n in (3, 4, 5, 20, 23, 24, 25):
    pprint.pprint(b"ab\n'" * n, width=24)
    pprint.pprint([b"abcde" * n, bytearray(b"vwxyz" * n)], width=24)
    pprint.pprint({"key": bytes(n), "other": (bytearray(n),)}, width=30)
pprint.pprint(bytearray(b"0123456789" * 9), width=10)

ring = [1]
ring.append({"ring": ring})
for value in ([1, "a", None], [Plain()], [Written()], {"a": (Plain(),)}, [len], [int], ring, {1, 2},
              [[], {}, ()], object, "<", ["<"], b"<"):
    print(pprint.isreadable(value), pprint.isrecursive(value))
printer = pprint.PrettyPrinter(depth=1)
print(printer.isreadable([1]), printer.isreadable([[1]]), printer.isreadable([[]]), printer.isrecursive([[1]]))
