# html.unescape: named characters of HTML 4, with and without a semicolon, numbers, and what is none
import html

TEXTS = """&lt;b&gt; &eacute; &#39;|&amp;amp; &AMP; &copy &copyright &notit; &notin; &not|&hearts;&spades;&diams;
&nbsp;.|&euro;100 &pound50 &yen;|&lang;x&rang; &lt &gt &quot &quot;|&unknown; &; & &&amp;&|&#x41;&#X42;&#67;&#68 &#69|
&#0; &#128; &#159; &#xD800; &#x110000; &#xFFFE; &#1; &#13; &#127; &#x1F600;|&Eacute &eacute &ETH; &thetasym; &fnof;|
&apos; &commat; &num; &lpar;&rpar; &check; &star;|&amp;lt; &ampamp; &aacuteb &Aring;ngstr&ouml;m|&ndash; &ndash &hellip""".split("|")
for text in TEXTS:
    print(ascii(html.unescape(text)))
print("".join(html.unescape(f"&#{n};") for n in range(32, 400)))
print([n for n in range(0x20000) if n != 13 and html.unescape(f"&#{n};") != chr(n)])
for text in ("", "plain", "a < b & c > 'd' \"e\"", "&amp;"):
    print(html.unescape(html.escape(text)) == text, html.escape(html.unescape(text)))
for wrong in (None, 3, b"&lt;"):
    try:
        html.unescape(wrong)
    except TypeError as e:
        print(e)
