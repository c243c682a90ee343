# shlex: words as a shell splits and quotes them
import random
import shlex

LINES = ["", "   ", "a b  c", "'a b' c", "\"a 'b'\" c", "a'b'\"c\"d", "a\\ b", "''",
         "\"\"", "x '' y", "\"a\\\"b\" '\\n'", "\"a\\nb\" \\n", "# not", "a #b", "a#b",
         "--name='Ada L' -v", "tab\there\nline", "'open", "\"open", "end\\", "\"end\\",
         "a\\\nb", "ünï 'cödé'", "a;b|c&&d", "$HOME `x`", "'a'#b c"]

for line in LINES:
    for comments in (False, True):
        try:
            print(shlex.split(line, comments))
        except ValueError as e:
            print("ValueError", e)
for word in ("", "plain", "a b", "it's", "a/b.c-d_e", "$x", "ü", "a\nb", "#", "--x=1", "~"):
    print(shlex.quote(word))
words = ["run", "a b", "", "it's \"so\""]
print(shlex.join(words), shlex.split(shlex.join(words)) == words)
r = random.Random(5)
for _ in range(150):
    line = "".join(r.choice("ab '\"\\#\n") for _ in range(r.randrange(9)))
    for comments in (False, True):
        try:
            print(repr(line), shlex.split(line, comments))
        except ValueError as e:
            print(repr(line), e)
