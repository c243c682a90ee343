# bool is an int with other words.
print(True + True, True * 5, True / 2, -True, +False, ~True, True ** 2, 5 % True, True // 2, abs(True))
print(True == 1, True == 1.0, False == 0, True != 2, True < 2, True > False, [10, 20][True])
print(str(True), repr(False), f"{True}", f"{True:d}", f"{True:>6}|{False:<6}|", "%s %d %r" % (True, True, True), format(True, ""), format(True, "5"))
print(bool("False"), bool("0"), bool([0]), bool(0.0), bool(None), bool(), int(True), float(True), "a" * True, [1] * False)
print(True and "x", False or "y", not "", not not [], True & True, True | False, True ^ True, True & 3, 2 | True)
print(isinstance(True, int), type(True), bool.__mro__[1].__name__, issubclass(bool, int), True.bit_length(), True.real, hash(True))
print(sum([True, False, True]), [True, False].count(1), {True: "a", 1: "b", 1.0: "c"}, {0, False, 0.0}, 1 in [True], True in {1: 2})
print(sorted([True, 0, 2, False]), max(True, 1), min(1, True), all([]), any([]), all([1, "a"]), any([0, ""]))
print(int("1") == True, True is True, None == False, [] == False, 0 == False, "" == False, not None)
print(bool(print), bool(type), bool(...), bool(object()), bool(range(0)), bool(bool))
count = 0
for flag in (True, 1, 1.0, "x", [0], {0: 0}):
    count += flag == True
print(count)
print(True.__and__(False), True.__add__(1), (5 > 3).__class__, bool(5 > 3), int.__add__(True, True))
x = True
x += 1
print(x, type(x).__name__)
try:
    bool(1, 2)
except TypeError as e:
    print(e)
try:
    True.x = 1
except AttributeError as e:
    print(e)
