"""check_html.py TICKTAPE CHROMIUM TAPE KEY...: the page shows what the player
shows.

The same keys are pressed in both, by real key events in a headless Chromium;
after each, what the page says of itself is compared with the player's screen
(place, lanes and their states, line) and with the tape (output).
"""
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
NAMES = {"PageDown": "PgDn", "PageUp": "PgUp", "ArrowRight": "Right",
         "ArrowLeft": "Left"}


def player(ticktape, tape, keys, folder):
    """The player's screens: at the beginning, and after each of [keys]."""
    path = os.path.join(folder, "keys")
    with open(path, "w") as f:
        f.write("screen \n" + "".join(f"{NAMES.get(k, k)}\nscreen \n"
                                      for k in keys))
    text = subprocess.run(
        [ticktape, "play", tape, "--keys", path, "--size", "240x80",
         "--ascii"], capture_output=True, check=True, text=True).stdout
    return [read_screen(s) for s in re.split(r"^== ?\n", text, flags=re.M)[1:]]


def read_screen(screen):
    lines = screen.split("\n")
    head = next(i for i, s in enumerate(lines) if s.startswith("TASK"))
    left = lines[head].index("STATE")
    right = lines[head].index("STEPS")
    lanes = []
    for line in lines[head + 2:]:
        if re.match(r" *(\^|.*\^ event)", line[right:]):
            break
        name = re.sub(r"^[|' -]*", "", line[:left]).strip()
        lanes.append([name, line[left:right].strip()])
        if name == "(loop)":
            break
    place = re.search(r"step (\d+)/", screen)
    source = re.search(r"source: [^ ]*?:(\d+) ", screen)
    return {"seq": int(place[1]), "lanes": lanes,
            "line": int(source[1]) if source else 0}


def page(ticktape, chromium, tape, keys, folder):
    path = os.path.join(folder, "page.html")
    subprocess.run([ticktape, "export", tape, "--html", path], check=True)
    script = "size [1280, 720]\nstate null\n" + "".join(
        f"keys {json.dumps([k])}\nstate null\n" for k in keys)
    out = subprocess.run(["node", os.path.join(HERE, "browse.js"), chromium,
                          path], input=script, capture_output=True, text=True,
                         timeout=180)
    assert out.returncode == 0, out.stderr
    return [json.loads(line) for line in out.stdout.splitlines()]


def plain(text):
    """As text of a stranger's is shown."""
    return "".join(c if c in "\n\t" or c.isprintable() else "\ufffd"
                   for c in text)


def output_up_to(tape, seq):
    db = sqlite3.connect(tape)
    rows = db.execute("SELECT text FROM event WHERE kind = 'output' AND"
                      " seq <= ? ORDER BY seq", (seq,)).fetchall()
    return plain("".join(text for (text,) in rows))


def ascii_only(text):
    """As the player shows it without characters beyond ASCII."""
    return "".join(c if c.isascii() else "??" if
                   unicodedata.east_asian_width(c) in "WF" else "?"
                   for c in text)


def same(shown, want):
    """[want] may have been cut at the end of its column, or in the middle."""
    shown = ascii_only(shown)
    cuts = [i for i, c in enumerate(want) if c == ">"]
    return shown == want or any(
        shown.startswith(want[:i].rstrip()) and shown.endswith(want[i + 1:])
        for i in cuts)


def main(ticktape, chromium, tape, *keys):
    with tempfile.TemporaryDirectory() as folder:
        want = player(ticktape, tape, keys, folder)
        got = page(ticktape, chromium, tape, keys, folder)
    assert len(want) == len(got) == len(keys) + 1, (len(want), len(got))
    for i, (w, g) in enumerate(zip(want, got)):
        after = f"after {' '.join(keys[:i]) or 'nothing'}:"
        assert g["seq"] == w["seq"], (after, g["seq"], w["seq"])
        assert g["line"][1] == w["line"], (after, g["seq"], g["line"],
                                           w["line"])
        assert (g["shownLine"] or 0) == w["line"], (after, g["shownLine"])
        shown = [[n, f"{word} {why}".strip()] for n, word, why in g["lanes"]]
        assert len(shown) == len(w["lanes"]), (after, shown, w["lanes"])
        for (name, state), (name2, state2) in zip(shown, w["lanes"]):
            assert same(name, name2), (after, name, name2)
            assert same(state, state2), (after, name, state, state2)
        assert g["output"] == output_up_to(tape, g["seq"]), after


main(*sys.argv[1:])
