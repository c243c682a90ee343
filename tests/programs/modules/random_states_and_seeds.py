# random: states given back, wrong ones, wrong arguments; the values after each kind of seed
import random


def tell(what, f, *args, **kw):
    try:
        print(what, "->", f(*args, **kw))
    except Exception as e:
        print(what, "->", type(e).__name__ + ":", e)


r = random.Random(5)
state = r.getstate()
print(len(state), state[0], len(state[1]), state[1][-1], state[2])
first = [r.random(), r.gauss(0, 1), r.gauss(0, 1)]
r.setstate(state)
print([r.random(), r.gauss(0, 1), r.gauss(0, 1)] == first)
gauss = r.getstate()
r.gauss(0, 1)
held = r.getstate()
print(held[2] is not None, gauss[2] is None)
for bad in ((3, (1, 2), None), (3, state[1][:-1] + (625,), None),
            (3, state[1][:-1] + (-1,), None), (3, "x", None), (3, state[1][:-1] + ("x",), None),
            (3, [1] * 625, None), (9, state[1], None), 5, (3,), None, (3, (2**32,) * 625, None)):
    tell(f"setstate {str(bad):.20}", random.Random(1).setstate, bad)
for seed in (None, 0, -1, 1.5, "text", b"bytes", bytearray(b"x"), True, 2**100, -(2**100), "",
             "é€"):
    r = random.Random(seed)
    if seed is not None:
        print(seed, r.random(), r.getrandbits(70), r.randbytes(3))
for bad in ((1, 2), [1], {}, object, range(3)):
    tell(f"seed {bad!r}", random.Random, bad)
r = random.Random(7)
r.seed("text", version=1)
print(r.random())
r.seed(b"text", 1)
print(r.random())
r.seed(-7)
a = r.random()
r.seed(7)
print(a == r.random())
for k in (0, 1, 31, 32, 33, 64, 100, -1, "x", 1.5):
    tell(f"getrandbits {k!r}", r.getrandbits, k)
for args in ((0,), (-1,), (1,), (10,), (1.5,), ("x",), (1, 10), (10, 1), (5, 5), (1, 10, 3),
             (1, 10, 0), (10, 1, -3), (1, 10, -1), (2**70,), (1, 2.0), (3.0,)):
    tell(f"randrange {args}", r.randrange, *args)
for args in ((1, 6), (6, 1), (1, 1), (1.0, 2), ("a", 2)):
    tell(f"randint {args}", r.randint, *args)
for args in (([],), ("abc",), ({1, 2},), (5,), ({1: 2, 0: 3},)):
    tell(f"choice {args}", r.choice, *args)
    tell(f"sample {args}", r.sample, *args, 1)
    tell(f"choices {args}", r.choices, *args, k=2)
tell("sample large", r.sample, [1, 2], 3)
tell("sample negative", r.sample, [1, 2], -1)
tell("sample counts", r.sample, ["a", "b"], counts=[2, 1], k=3)
tell("sample bad counts", r.sample, ["a", "b"], counts=[2], k=1)
tell("sample float counts", r.sample, ["a", "b"], counts=[2.0, 1], k=1)
tell("sample zero counts", r.sample, ["a", "b"], counts=[0, 0], k=1)
tell("choices weights", r.choices, "ab", [1, 3], k=5)
tell("choices cum", r.choices, "ab", cum_weights=[1, 3], k=5)
tell("choices both", r.choices, "ab", [1, 3], cum_weights=[1, 3])
tell("choices short", r.choices, "ab", [1])
tell("choices zero", r.choices, "ab", [0, 0])
tell("choices infinite", r.choices, "ab", [1, float("inf")])
tell("choices int weights", r.choices, "ab", 5)
l = [1, 2, 3, 4]
tell("shuffle", lambda: (r.shuffle(l), l))
tell("shuffle a tuple", r.shuffle, (1, 2))
tell("shuffle two", r.shuffle, [1, 2], lambda: 0.5)
for name, args in (("uniform", (1, 5)), ("triangular", ()), ("triangular", (1, 1)),
                   ("triangular", (0, 10, 3)), ("betavariate", (1, 2)), ("expovariate", (2,)),
                   ("gammavariate", (0.5, 1)), ("gammavariate", (1, 1)), ("gammavariate", (3, 1)),
                   ("gammavariate", (-1, 1)), ("gauss", ()), ("normalvariate", (1, 2)),
                   ("lognormvariate", (0, 1)), ("vonmisesvariate", (1, 0)),
                   ("vonmisesvariate", (1, 4)), ("paretovariate", (3,)),
                   ("weibullvariate", (1, 2)), ("expovariate", (0,)),
                   ("uniform", ("a", "b"))):
    tell(f"{name}{args}", getattr(r, name), *args)


class Fixed(random.Random):
    def random(self):
        return 0.25


f = Fixed()
print(f.random(), f.randrange(100), f.choice("abcd"), f.uniform(0, 8),
      f.getrandbits is random.Random.getrandbits)


class Bits(random.Random):
    def getrandbits(self, k):
        return 1


print(Bits().randrange(10), Bits().choice("abc"), Bits(3).random() == random.Random(3).random())
tell("two", random.Random, 1, 2)
tell("system", lambda: 0 <= random.SystemRandom().random() < 1)
