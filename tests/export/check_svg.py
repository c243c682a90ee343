"""check_svg.py FILE [NAME...]: it is a picture, 16:9, and shows the NAMES.

Nothing but shapes and text: no script, no link, no event handler.
"""
import sys
import xml.dom.minidom

PLAIN = {"svg", "title", "style", "defs", "pattern", "rect", "path", "circle",
         "text", "g"}
SHAPES = {"run", "ready", "sleep", "wait", "blocked", "exec", "returned",
          "raised", "cancelled"}


def walk(node):
    yield node
    for child in node.childNodes:
        if child.nodeType == child.ELEMENT_NODE:
            yield from walk(child)


def main(path, *names):
    svg = xml.dom.minidom.parse(path).documentElement
    x, y, width, height = map(float, svg.getAttribute("viewBox").split())
    assert (x, y) == (0, 0) and abs(width / height - 16 / 9) < 0.01
    texts, classes = [], set()
    for node in walk(svg):
        assert node.tagName in PLAIN, node.tagName
        for name, value in node.attributes.items():
            assert not name.startswith("on") and "href" not in name, name
            assert "url(" not in value or value.startswith("url(#"), value
        for one in ("x", "cx"):
            if node.hasAttribute(one) and node.parentNode is svg:
                assert 0 <= float(node.getAttribute(one)) <= width, one
        classes.add(node.getAttribute("class"))
        if node.tagName == "text":
            texts.append("".join(c.data for c in node.childNodes))
            assert float(node.getAttribute("font-size")) >= 11
    assert SHAPES <= classes, SHAPES - classes    # the legend has them all
    for name in names:
        assert any(t == name or t[-1] == "…" and name.startswith(t[:-1])
                   for t in texts), (name, texts)
    assert "seconds" in texts


main(*sys.argv[1:])
