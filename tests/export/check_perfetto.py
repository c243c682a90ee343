"""check_perfetto.py FILE [EVENTS]: it is a trace of Chrome's format.

Written from "Trace Event Format": which fields each phase has, that slices of a
track do not cross, that async spans begin before they end, that flows have a
beginning and an end within slices.  EVENTS is what `ticktape events` prints:
then each run in it has its slice, and outputs their instants.
"""
import collections
import json
import sys

NEEDS = {"M": {"name", "args"}, "X": {"name", "cat", "dur"},
         "i": {"name", "s"}, "C": {"name", "args"},
         "b": {"name", "cat", "id"}, "e": {"name", "cat", "id"},
         "s": {"name", "cat", "id"}, "f": {"name", "cat", "id", "bp"}}
METAS = {"process_name": str, "thread_name": str, "process_sort_index": int,
         "thread_sort_index": int}


def check_fields(e):
    assert NEEDS[e["ph"]] <= set(e), e
    assert type(e["pid"]) is int and type(e["tid"]) is int, e
    assert type(e["ts"]) in (int, float) and e["ts"] >= 0, e
    assert type(e["name"]) is str and e["name"], e
    if e["ph"] == "M":
        (value,) = e["args"].values()
        assert type(value) is METAS[e["name"]], e
    if e["ph"] == "i":
        assert e["s"] in "tpg", e
    if e["ph"] == "C":
        assert all(type(n) is int and n >= 0 for n in e["args"].values()), e
    if e["ph"] == "X":
        assert e["dur"] >= 0, e


def check_slices(slices):
    """Those of a track lie one behind the other, or one within the other."""
    for track in slices.values():
        track.sort(key=lambda e: (e["ts"], -e["dur"]))
        open_ends = []
        for e in track:
            while open_ends and open_ends[-1] <= e["ts"] + 1e-9:
                open_ends.pop()
            end = e["ts"] + e["dur"]
            assert not open_ends or end <= open_ends[-1] + 1e-9, e
            open_ends.append(end)


def in_slice(slices, e):
    return any(s["ts"] <= e["ts"] <= s["ts"] + s["dur"] + 1e-9
               for s in slices[e["pid"], e["tid"]])


def check_flows(events, slices):
    ends = collections.defaultdict(list)
    for e in events:
        if e["ph"] in "sf":
            ends[e["id"]].append(e)
            assert in_slice(slices, e), e
    assert ends
    for flow in ends.values():
        assert [e["ph"] for e in flow] == ["s", "f"], flow
        assert flow[0]["ts"] <= flow[1]["ts"], flow
        assert flow[0]["name"] == flow[1]["name"], flow


def check_async(events):
    spans = {}
    for e in events:
        if e["ph"] == "b":
            assert e["id"] not in spans, e
            spans[e["id"]] = e
        elif e["ph"] == "e":
            begin = spans.pop(e["id"])
            assert begin["ts"] <= e["ts"] and begin["name"] == e["name"], e
            assert begin["pid"] == e["pid"], e
    assert not spans, spans


def check_names(events):
    named = collections.defaultdict(set)
    for e in events:
        if e["ph"] == "M":
            named[e["name"]].add((e["pid"], e["tid"]))
    pids = {pid for pid, _ in named["process_name"]}
    for e in events:
        assert e["pid"] in pids, e
        assert (e["pid"], e["tid"]) in named["thread_name"], e
    assert named["thread_name"] == named["thread_sort_index"]


def check_against(events, path):
    """Each RUN of a task has a slice that begins with it, on both clocks."""
    runs, outputs = set(), 0
    for line in open(path, encoding="utf-8"):
        words = line.split()
        if words[4] == "run" and words[5] not in ("start", "end"):
            runs.add(int(words[0]))
        outputs += words[4] == "output"
    begun = collections.Counter(
        e["args"]["event"] for e in events
        if e["ph"] == "X" and e["name"].startswith("RUN"))
    assert runs and all(begun[seq] == 2 for seq in runs), (runs, begun)
    assert 2 * outputs == sum(e["ph"] == "i" and e["cat"].startswith("std")
                              for e in events)


def main(path, told=None):
    events = json.load(open(path, encoding="utf-8"))["traceEvents"]
    slices = collections.defaultdict(list)
    for e in events:
        check_fields(e)
        if e["ph"] == "X":
            slices[e["pid"], e["tid"]].append(e)
    check_slices(slices)
    check_flows(events, slices)
    check_async(events)
    check_names(events)
    if told:
        check_against(events, told)


main(*sys.argv[1:])
