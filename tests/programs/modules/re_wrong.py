# What is wrong with patterns and templates, and where.
import re
def t(*a, f=re.findall):
    try: r = f(*a)
    except Exception as e: r = type(e).__name__, str(e), getattr(e, "pos", None)
    if isinstance(r, re.Match): r = r, r.groups(), r.groupdict(), r.lastindex, r.lastgroup, r.regs
for p in ["(", ")", "a)", "[", "[a", "*", "a**", "+a", "a{3,2}", "(?P<1a>x)", "(?P<a>x)(?P<a>y)", "(?P=z)", r"\1", r"(\1)", "(?<=a*)b", r"\q", "\\", r"\x1", r"[z-a]", r"[\w-a]", "(?z)", "a(?i)", "(?", "(?P", "(?P<", "(?P<>x)", "(?P<a", "(?P!x)", "(?<x)", "(?#", "(?(1)a|b|c)", "(?(2)a)", "(?(x)a)", "(?(0)a)", "(?i-", "(?i-:a", "(?-)", "(?ix", "(?iz)", "(?a-i:)", "(?au:x)", "(?-a:x)", "a\nb(", r"\400", "[\\400]", r"\8", "[\\8]", "x{99999999999}", r"\N{NOPE}", r"\N", r"\u12", r"\U00110000", "(?i-i:a)","(?L)a", "^*", r"\b+", "(?:^)*", "a|*", "(*a)", "((a)", r"(?P<n>a)\2", "[a-", "[a-]", "[-a]"]:
    t(p, f=re.compile)
for r in [r"\g<x>", r"\g<1", r"\g", r"\9", r"\q", "\\", r"\g<>", r"\g<n>", r"\n\t\\", r"\0\101"]:
    t(r"(?P<n>a)", r, "xax", f=re.sub)
