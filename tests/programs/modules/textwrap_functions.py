# textwrap: wrap, fill, dedent, indent, shorten
import textwrap

text = "The quick brown fox jumped over the lazy dog, and then it ran away very-quickly-indeed."
print(textwrap.wrap(text, 20))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 30), textwrap.shorten("short", 30), textwrap.shorten(text, 25, placeholder="..."))
code = """
    def f():
        return 1

    f()
"""
print(textwrap.dedent(code))
print(textwrap.indent("a\n\nb\n", "> "), textwrap.indent("a\n\nb", "# ", lambda line: True))
print(textwrap.wrap("averyveryverylongwordindeed", 8), textwrap.wrap("averylongword x", 8, break_long_words=False))
print(textwrap.wrap(""), textwrap.wrap("  lead and   inner  spaces ", 12), textwrap.wrap("a b c d e f", 8, max_lines=1))
w = textwrap.TextWrapper(width=15, break_on_hyphens=False)
print(w.wrap("well-known one-two-three text"))
