# Prefixes, escapes, triple quotes, implicit concatenation, raw and bytes.
print('single', "double", 'it\'s', "say \"hi\"", 'mix "in"', "o'k")
print("tab\there", "back\\slash", "bell" + repr("\a\b\f\v\r\n\t\0\x7f"))
print("\x41\u00e9\U0001F600\101\60", "\N{GREEK SMALL LETTER ALPHA}")
print(r"raw\n\t", R'C:\dir', r'\'', r"a\
b")
print("""triple
  "quoted" lines\
 joined""")
print('''a'b"c''', """x""" """y""" 'z')
s = ("one "
     "two " 'three '
     f"{1 + 3} " r"\five")
print(s)
print("a" "b" * 2, len("a" "" "b"))
print(b"bytes\x00\xff\n\101", rb"\x00", Rb'\n', bR"\t", b'''a
b''')
print(repr("it's"), repr('say "hi"'), repr('both \' and "'), repr("\\"))
print(repr("\x80\xa0\xad\u200b\ud800"[:4]), ascii("é€😀"), repr("é€😀"))
print("line1\nline2".splitlines(), "\
continued")
print(u"unicode prefix", f"{'nested'}" "plain {not}" f'{{braces}}')
print("\1\12\123\1234" == chr(1) + "\n" + "S" + "S4", "\08" == "\0" + "8")
print(len("\u0301e"), "ab" 'cd' == "abcd", "é" == "\u00e9")
print('\'' + "\"" + '"' + "'")
x = "a" \
    "b"
print(x, "a" + \
      "c")
print(b"a" b"b", repr(b"it's"), repr(b'"'), repr(b"'\""))
print('''''', """""", '' "" '''''' != None)
print("#not a comment")  # a comment "with quotes"
print("semi"); print("colon");
