# textwrap: one text at many widths
import textwrap
t="Hello there -- this is -a-b test of e-mail foo-bar-baz and --long-option a--b x -5 10-20, end.  Also http://x-y.com/a-b (well-known) it's-a"
for w in range(5,40,3): print(textwrap.wrap(t,w), textwrap.shorten(t,w,placeholder='.'), textwrap.wrap(t,w,break_long_words=False))
print(textwrap.wrap("a. b! Cc? dd. ee", 20, fix_sentence_endings=True), textwrap.dedent("  a\n   b\n \n  c"), textwrap.dedent("\ta\n  b"))
