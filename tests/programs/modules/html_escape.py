# html.escape
import html

for text in ("", "a < b && c > d", "say \"it's\"", "&amp;", "ünï"):
    print(html.escape(text), html.escape(text, quote=False), html.escape(text, False))
