# html.py - text as it may stand in HTML.
__all__ = ["escape"]


def escape(s, quote=True):
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        s = s.replace(character, entity)
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s
