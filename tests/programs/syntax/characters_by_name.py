# \N{...} of characters that have no line in a table: ideographs, Hangul, Braille.
print("\N{CJK UNIFIED IDEOGRAPH-4E00}\N{CJK UNIFIED IDEOGRAPH-20000}")
print("\N{HANGUL SYLLABLE GA}\N{HANGUL SYLLABLE GAG}\N{HANGUL SYLLABLE A}\N{HANGUL SYLLABLE HIH}")
print("\N{HANGUL SYLLABLE GGWAELG}\N{HANGUL SYLLABLE SSANJ}\N{HANGUL SYLLABLE YO}")
print(ascii("\N{BRAILLE PATTERN DOTS-1245}\N{braille pattern dots-8}\N{BRAILLE PATTERN BLANK}"))
print(f"\N{EM DASH}{1}\N{bullet}{2:\N{bullet}>4}", rf"\N{1}")
