# Patterns, matches and flags as objects; texts of bytes.
import re
def t(*a, f=re.findall):
    try: r = f(*a)
    except Exception as e: r = type(e).__name__, str(e), getattr(e, "pos", None)
    if isinstance(r, re.Match): r = r, r.groups(), r.groupdict(), r.lastindex, r.lastgroup, r.regs
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("x", lambda m: m[0].upper() * 2, "axbx", 1), re.subn("a", "b", "aaa", 2))
print(re.split(r"(,)\s*", "a, b,c", maxsplit=1), re.split("x*", "axbc"))
print(repr(re.compile("a.c", re.I | re.M)), re.compile("x").flags, re.I, repr(re.I), re.I | re.M, repr(re.I | re.M), str(re.I))
m = re.match(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05-06")
print(m["y"], m.group("y", "m"), m.span("m"), m.start(), m.end(2), m.expand(r"\g<m>/\1"), m.pos, m.endpos, m.string, m.re.pattern, bool(m))
for k in ("z", 3, -1, 1.5, None):
    t(k, f=m.group)
p = re.compile(r"\d"); print(p.search("a1b2", 2), p.match("a1", 1), p.findall("1234", 1, 3), p.fullmatch("1"), p.sub("#", "a1b2"))
print(re.escape("a.b*c [x]"), re.compile("a") is re.compile("a"), re.compile("a") == re.compile("a"), type(m), type(p))
print(re.findall(rb"\w+", b"ab cd"), re.sub(rb"(a)", rb"<\1>", b"xa"), [m.span() for m in re.finditer("é|b", "aébé")])
t("a", b"b"); t(b"a", "b"); t("a", 5); t(5, "a"); t("a", None)
print(re.sub(r"(?<!^)(?=[A-Z])", "_", "camelCaseName").lower(), re.findall(r'"([^"\\]*(?:\\.[^"\\]*)*)"', r'say "a\"b" and "c"'))
print(re.match(r"(a+)+$", "a" * 18 + "b"), re.findall(r"(?=(\w\w))", "abcd"))

