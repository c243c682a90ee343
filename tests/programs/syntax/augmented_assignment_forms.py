# Every augmented operator, on names, items, attributes and slices.
x = 10
x += 5; print(x)
x -= 3; print(x)
x *= 4; print(x)
x //= 5; print(x)
x **= 3; print(x)
x %= 100; print(x)
x <<= 3; print(x)
x >>= 1; print(x)
x |= 0b1011; print(x)
x &= 0b111110; print(x)
x ^= 0xFF; print(x)
x /= 8; print(x)
a = b = [1, 2]
a += (3, 4)
print(a, b, a is b)
a = a + [5]
print(a, b, a is b)
a *= 2
print(a)
a[1:3] += ["x"]
print(a)
a[0] -= 7
print(a)
t = u = (1,)
t += (2,)
print(t, u)
s = {1, 2}
s |= {3}
s &= {2, 3, 4}
s ^= {9}
s -= {3}
print(sorted(s))
d = {"n": 1}
d["n"] += 1
d |= {"m": 5}
print(d)


class C:
    n = 1


c = C()
c.n += 1
print(c.n, C.n)
st = "ab"
st += "cd"
st *= 2
st %= ()
print(st)
tup = ([1], 2)
try:
    tup[0] += [5]
except TypeError as e:
    print(e, tup)
