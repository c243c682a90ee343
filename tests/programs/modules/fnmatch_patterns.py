# fnmatch: stars, sets and their odd corners, as regular expressions too
import fnmatch
import random


def attempt(f, *args):
    try:
        print(f.__name__, args, f(*args))
    except Exception as e:
        print(f.__name__, args, type(e).__name__, e)


for pattern in ("*", "**", "a*", "*a", "a**b", "*.py", "[", "[]", "[!]", "[!a]", "[]a]", "[!]a]", "[a-z]", "[z-a]", "[!z-a]",
                "[a-]", "[-a]", "[!-a]", "[a-c-e]", "[\\]", "[a\\-b]", "[^a]", "[[]", "[&&~|]", "a?b", "?", "", "a.b+c", "[a",
                "[!", "[]-a]", "[--]", "[---]", "[!--0]", "*a*b*", "a*b?c*d", "[a-b-z-y]", "\n", "[\\a-z]", "é*", "[é-a]"):
    attempt(fnmatch.translate, pattern)
r = random.Random(1)
for _ in range(150):
    pattern = "".join(r.choice("ab*?[]!-^\\&z-[]") for _ in range(r.randrange(12)))
    attempt(fnmatch.translate, pattern)
    attempt(fnmatch.fnmatch, "".join(r.choice("ab-]z\\!") for _ in range(r.randrange(6))), pattern)
names = ["a.py", "b.txt", "A.PY", "c.py", "a\nb"]
attempt(fnmatch.filter, names, "*.py")
attempt(fnmatch.filter, names, "[!a-b]*")
attempt(fnmatch.filter, [b"a.py", b"x"], b"*.py")
attempt(fnmatch.filter, "abc", "[ab]")
attempt(fnmatch.fnmatch, b"a", "*")
attempt(fnmatch.fnmatch, "a", b"*")
attempt(fnmatch.fnmatch, "a\nb", "a?b")
attempt(fnmatch.fnmatch, 3, "*")
attempt(fnmatch.fnmatchcase, "A", "a")
attempt(fnmatch.fnmatchcase, "foo", None)
