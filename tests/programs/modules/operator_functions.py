# operator: functions for operators, itemgetter, attrgetter, methodcaller
import operator as op

print(op.add(1, 2), op.sub(5, 3), op.mul(2, 4), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 4))
print(op.pow(2, 5), op.neg(3), op.pos(-3), op.abs(-4), op.invert(5), op.index(True))
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1), op.ne(1, 1), op.ge(1, 2), op.gt(3, 2))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(16, 2))
print(op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, None), op.concat("a", "b"))
print(op.contains([1, 2], 2), op.countOf("banana", "a"), op.indexOf([5, 6], 6), op.length_hint([1, 2]))
d = {"a": 1}
op.setitem(d, "b", 2)
op.delitem(d, "a")
print(d, op.getitem(d, "b"))
rows = [{"n": "x", "v": 3}, {"n": "y", "v": 1}]
print(sorted(rows, key=op.itemgetter("v")), op.itemgetter(0, -1)("abc"), op.itemgetter(slice(1, 3))("abcd"))


class P:
    def __init__(self, x):
        self.x = x
        self.me = self

    def times(self, n, plus=0):
        return self.x * n + plus


print(op.attrgetter("x")(P(4)), op.attrgetter("me.x", "x")(P(5)), op.methodcaller("times", 3, plus=1)(P(2)))
a = [1]
b = op.iadd(a, [2])
print(a is b, a, op.imul(3, 4), op.iconcat([1], [2]))
try:
    op.itemgetter(9)([1])
except IndexError as e:
    print("IndexError:", e)
