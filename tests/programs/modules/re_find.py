# What patterns find: every piece of the syntax, in every way of looking.
import re
def t(*a, f=re.findall):
    try: r = f(*a)
    except Exception as e: r = type(e).__name__, str(e), getattr(e, "pos", None)
    if isinstance(r, re.Match): r = r, r.groups(), r.groupdict(), r.lastindex, r.lastgroup, r.regs
    print(a, "->", r)
for p, s in [("a", "banana"), (r"\w+", "hi there_x 42"), (r"(\w)(\d)?", "a1b"), (r"[a-c]+", "abcdabc"),
  (r"[^a-c]", "abcde"), (r"a*", "baac"), (r"a*?", "baac"), (r"(a|b)*", "abac"), (r"(?:ab)+", "ababxab"),
  (r"^\w", "a\nb"), (r"(?m)^\w", "a\nb"), (r"\bfoo\b", "foo foobar foo"), (r"(?i)HeLLo", "hello HELLO"),
  (r"(\w+) \1", "the the cat cat"), (r"(?P<x>\d+)-(?P=x)", "12-12 3-4"), (r"a{2,3}", "aaaaaaa"), (r"a{2}", "aaaaa"),
  (r"a{,2}", "aaaaa"), (r"a{2,}?", "aaaaa"), (r"x{", "x{ x"), (r"x{1,y}", "x{1,y}"), (r"(?<=a)b", "ab cb"), (r"(?<!a)b", "ab cb"),
  (r"a(?=b)", "ab ac"), (r"a(?!b)", "ab ac"), (r"(?>a+)b", "aaab"), (r"a++a", "aaa"), (r"(a)?(?(1)b|c)", "ab c"),
  (r"\d+(?:\.\d*)?", "1.5 2 3."), (r"[\w.]+@[\w.]+", "me@x.org, you@y.com"), (r".", "a\nb"), (r"(?s).", "a\nb"),
  (r"[]a]", "]a"), (r"[^]a]", "]ab"), (r"[a\-z]", "a-z"), (r"[\d-]", "1-"), (r"é+", "café éé"), (r"\W", "a é!"), (r"(?a)\w", "aé"),
  ("(?x) a b # comment\n c", "abc"), (r"(a(b)?)+", "aba"), (r"(?:(a)|b)*", "ab"), (r"((a)|b)*?c", "abc"), (r"(a*)*", "aa"), (r"(a*)+", "aa"),
  (r"()*", "a"), (r"(?:a?)*?b", "aab"), (r"$", "a\n"), (r"\Z", "a\n"), (r"(?m)$", "a\nb\n"), (r"\B", "ab c"), (r"x*", "axb"), (r"\x41\u0042\101\0", "AB A\0AB A\0"),
  (r"[\x41-C]", "ABCD"), ("|a", "a"), ("a||b", "ab"), (r"(?i:a)b", "Ab AB"), (r"(?i)[a-z]+", "ABC"), (r"(?i)ß|ſ|k", "ßSſK\u212a"), (r"\N{BULLET}", "•"),
  (r"(?-i:a)", "aA"), (r"(?i)(?-i:a)B", "aB ab Ab")]:
    t(p, s)
    t(p, s, f=re.search); t(p, s, f=re.match); t(p, s, f=re.fullmatch); t(p, s, f=re.split)
    t(p, r"<\g<0>>", s, f=re.sub)
