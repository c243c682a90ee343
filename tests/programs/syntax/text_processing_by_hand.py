# Word counts, a tokenizer, run-length, caesar, roman numerals, without re.
text = """The quick brown fox -- the lazy dog.
The end? No: the fox, again; fox!"""
counts = {}
for word in text.lower().split():
    word = word.strip(".,;:!?-")
    if word:
        counts[word] = counts.get(word, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:4])


def tokens(s):
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] == "."):
                j += 1
            yield "num", float(s[i:j])
            i = j
        elif c in "+-*/()":
            yield "op", c
            i += 1
        else:
            raise SyntaxError(f"bad character {c!r} at {i}")


def parse(s):
    toks = [*tokens(s), ("end", None)]
    pos = 0

    def take(*ops):
        nonlocal pos
        if toks[pos][0] == "op" and toks[pos][1] in ops:
            pos += 1
            return toks[pos - 1][1]

    def atom():
        nonlocal pos
        if take("("):
            v = add()
            assert take(")"), "missing )"
            return v
        if take("-"):
            return -atom()
        kind, v = toks[pos]
        if kind != "num":
            raise SyntaxError(f"unexpected {v!r}")
        pos += 1
        return v

    def mul():
        v = atom()
        while op := take("*", "/"):
            v = v * atom() if op == "*" else v / atom()
        return v

    def add():
        v = mul()
        while op := take("+", "-"):
            v = v + mul() if op == "+" else v - mul()
        return v
    return add()


for e in ("1 + 2 * 3", "(1+2)*3", "-4/(2-2.5)", "1/0", "2 $ 3", "(1", "2 +"):
    try:
        print(e, "=", parse(e))
    except Exception as err:
        print(e, "->", type(err).__name__, err)


def rle(s):
    out = []
    for c in s:
        if out and out[-1][0] == c:
            out[-1][1] += 1
        else:
            out.append([c, 1])
    return "".join(f"{c}{n if n > 1 else ''}" for c, n in out)


def caesar(s, k):
    return "".join(chr((ord(c) - (b := 97 if c.islower() else 65) + k) % 26 + b) if c.isalpha() else c for c in s)


def roman(n):
    out = ""
    for v, r in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        count, n = divmod(n, v)
        out += r * count
    return out


print(rle("aaabccd"), caesar("Hello, World!", 3), caesar(caesar("Zebra", 5), -5), [roman(n) for n in (1, 4, 9, 14, 1994, 2024)])
print([w for w in ("level", "Noon", "abc") if w.lower() == w.lower()[::-1]], " ".join(w[::-1] for w in "abc def".split()), "".join(sorted("listen")) == "".join(sorted("silent")))
