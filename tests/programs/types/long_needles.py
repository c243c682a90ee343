# Long parts of text, with many periods and nearly matching: where they stand,
# from the front and from the end, against comparing at each place.
import random


def naive(text, part, places):
    for i in places:
        if text[i:i + len(part)] == part:
            return i
    return -1


def check(text, part):
    ends = len(text) - len(part) + 1
    first = naive(text, part, range(ends))
    last = naive(text, part, range(ends - 1, -1, -1))
    for t, p in (text, part), (text.encode(), part.encode()):
        assert t.find(p) == first, (t, p)
        assert t.rfind(p) == last, (t, p)
        assert (p in t) == (first >= 0)
        whole, head, tail = t.replace(p, p[:0]), t.partition(p), t.rpartition(p)
        if first < 0:
            assert whole == t and t.count(p) == 0
        else:
            assert len(head[0]) == first and len(tail[0]) == last
            assert len(whole) == len(t) - len(p) * t.count(p)
            assert p.join(t.split(p)) == t == p.join(t.rsplit(p, 3))
    return first >= 0


random.seed(1)
found = tried = 0
for letters in "a", "ab", "abc":
    for _ in range(150):
        unit = "".join(random.choices(letters, k=random.randint(1, 12)))
        part = list((unit * 80)[:random.randint(32, 70)])
        for _ in range(random.choice([0, 0, 1, 2])):
            part[random.randrange(len(part))] = random.choice(letters)
        part = "".join(part)
        text = "".join(random.choice([unit, unit, part, part[:-1], part[1:],
                                      letters]) for _ in range(8))
        text += unit * 40
        found += check(text, part)
        tried += 1
print(tried, found)

big = "a" * 100000
middle = "a" * 5000 + "b" + "a" * 5000
print(middle in big, (big + middle).find(middle), (middle + big).rfind(middle))
print(("é" * 50000 + "ü" + "é" * 100).rfind("é" * 40 + "ü" + "é" * 40))
