# re: templates of sub and expand, functions that replace, counts, split, escape, caches, flags as
# text, patterns compared and copied
import copy
import re


def tell(what, f, *args, **kw):
    try:
        print(what, "->", repr(f(*args, **kw)))
    except Exception as e:
        print(what, "->", type(e).__name__ + ":", e)


for template in (r"\1", r"\g<1>", r"\g<0>", r"\g<n>", r"[\g<2>]", r"\2", r"\3", r"\g<3>",
                 r"\g<zork>", r"\g<", r"\g", r"\g<>", r"\g<1", r"\g<-1>",
                 r"\g<1a>", r"\g<a b>", r"\g<01>", "\\", r"\\", r"\n\t\a\0\07\101", r"\8",
                 r"\400", r"\q", r"\é", r"\.", "é", "", r"\12", r"\g<12>", r"\x41"):
    tell(f"sub {template!r}", re.sub, r"(?P<n>a)(b)?", template, "xab a")
m = re.search(r"(?P<n>a)(b)?", "xa")
tell("expand", m.expand, r"\1-\2-\g<n>\n")
for repl in (lambda m: m[0].upper(), lambda m: None, lambda m: 5, lambda m: b"x", 5, None, b"x"):
    tell("sub by a function", re.sub, "a", repl, "banana")
tell("sub raising", re.sub, "a", lambda m: 1 / 0, "banana")
for count in (0, 1, 2, -1, 99, "x"):
    tell(f"sub count {count!r}", re.sub, "a", "o", "banana", count)
    tell(f"subn count {count!r}", re.subn, "", "-", "abc", count)
    tell(f"split {count!r}", re.split, "(a)|n", "banana", count)
tell("sub empty", re.sub, "x*", "-", "axb")
tell("sub empty and not", re.sub, "x*|b", "-", "axbxxb")
tell("split empty", re.split, "", "abc")
tell("split words", re.split, r"\b", "two words")
tell("split lookahead", re.split, "(?=b)", "abab")
tell("findall", re.findall, "(a)|(b)", "abc")
tell("findall one group", re.findall, "(x)?a", "axa")
tell("findall empty", re.findall, "a*", "baa")
tell("fullmatch", re.fullmatch, "a|ab", "ab")
tell("fullmatch not", re.fullmatch, "a+?", "aab")
tell("match at", re.compile("^b").match, "ab", 1)
tell("search from", re.compile("a").search, "banana", 2, 3)
tell("search behind", re.compile("a").search, "banana", 50)
tell("search negative", re.compile("b").search, "banana", -5, -1)
tell("findall from", re.compile("a").findall, "banana", 2)
print(re.escape("a.b*c [x]-é_\n#~&"), re.escape(b"a.b"), re.escape(""))
p = re.compile("a(?P<n>b)", re.I | re.M)
print(p, repr(p), p.flags, p.groups, p.groupindex, p == re.compile("a(?P<n>b)", re.M | re.I),
      p != re.compile("a(?P<n>b)"), hash(p) == hash(p))
print(copy.copy(p) is p, copy.deepcopy(p) is p, re.compile(p) is p, re.purge())
tell("flags with a pattern", re.compile, p, re.I)
tell("compile 5", re.compile, 5)
tell("compile None", re.compile, None)
tell("match 5", re.match, "a", 5)
tell("match None", re.match, "a", None)
tell("both", re.compile, "a", re.A | re.U)
tell("locale", re.compile, "a", re.L)
tell("bytes unicode", re.compile, b"a", re.U)
print(re.I | re.M, repr(re.I), str(re.X), re.RegexFlag(0), re.NOFLAG, re.I & re.M, ~re.I & 3,
      re.I.value, re.RegexFlag.DOTALL.name)
print(re.compile("a", re.I), re.compile("a", re.I | re.X | re.S), re.compile(b"a"),
      re.compile("a" * 300))
print(re.match("a", "a" * 100), re.match("", ""), bool(re.match("", "")),
      [m.start() for m in re.finditer("", "ab")])
try:
    re.compile("(")
except re.error as e:
    print(e.pattern, e.pos, e.args, e.__class__.__module__)
