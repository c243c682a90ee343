# math: gcd, lcm, factorial, comb, perm, prod, fsum
import math

print(math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.gcd(12, 18, 27), math.gcd(-4, 6))
print(math.lcm(4, 6), math.lcm(), math.lcm(3, 5, 7))
print(math.factorial(0), math.factorial(25), math.comb(10, 3), math.comb(60, 30), math.comb(3, 5))
print(math.perm(5, 2), math.perm(5), math.prod([1, 2, 3, 4]), math.prod([], start=7))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e16, 1, -1e16]))
print(math.isqrt(10**40), math.floor(1e20), math.ceil(2**0.5))
for f, a in ((math.factorial, (-1,)), (math.factorial, (2.5,)), (math.isqrt, (-1,)),
             (math.gcd, (1.5, 2)), (math.comb, (-1, 2))):
    try:
        print(f(*a))
    except (ValueError, TypeError) as e:
        print(type(e).__name__ + ":", e)


class Three:
    def __floor__(self):
        return 3

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return 33


print(math.floor(Three()), math.ceil(Three()), math.trunc(Three()))
