"""Recording against SQLite's raw limit, and how soon a tape is looked at."""
import os
import random
import subprocess

from measure import HERE, OURS, brief, cpu, spread, table

SIZE = ["--size", "200x60"]
SWITCHES = """\
import asyncio
async def spin(n):
    for _ in range(n):
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(*[spin({each}) for _ in range(1000)])
asyncio.run(main())
"""
SLEEPERS = """\
import asyncio
async def work(n):
    for i in range(12):
        await asyncio.sleep((n * 7 + i) % 50 / 10)
async def main():
    await asyncio.gather(*[work(n) for n in range(10000)])
asyncio.run(main())
"""


def put(path, text):
    with open(path, "w") as f:
        f.write(text)
    return path


def record(folder, name, program):
    """Records a program; the tape, and the seconds that it took."""
    path, tape = put(f"{folder}/{name}.py", program), f"{folder}/{name}.db"
    took, _ = cpu(OURS, "run", "--record", tape, "--force", "--max-events",
                  "9000000", path)
    return tape, took


class Player:
    """The player, told its keys by a file."""

    def __init__(self, folder, tape):
        self.keys, self.tape = f"{folder}/keys", tape

    def play(self, *keys):
        put(self.keys, "".join(key + "\n" for key in keys))
        return cpu(OURS, "play", *SIZE, "--keys", self.keys, self.tape)[0]


def recording(folder, runs):
    rows, raw = f"{folder}/rows", f"{folder}/raw.db"
    subprocess.check_call(["cc", "-O2", "-o", rows, f"{HERE}/rows.c",
                           "-lsqlite3"])
    recorded, limit = [], []
    for _ in range(runs):
        tape, took = record(folder, "switch", SWITCHES.format(each=1000))
        if os.path.exists(raw):
            os.remove(raw)
        count, seconds = subprocess.check_output([rows, tape, raw]).split()
        recorded.append(took)
        limit.append(float(seconds))
    return [
        ["a million switches recorded, s", spread(recorded), ""],
        [f"SQLite alone inserts the {int(count)} rows, s", spread(limit), ""],
        ["bytes an event", brief(os.path.getsize(tape) / int(count)), "40"],
    ]


def looking(folder, runs):
    events, jumps = 5000000, 200
    tape, _ = record(folder, "long", SWITCHES.format(each=1670))
    player = Player(folder, tape)
    random.seed(1)

    def places():
        return [key for _ in range(jumps) for key in
                (":", f"type {random.randrange(1, events)}", "Enter")]

    opened = [player.play("End") for _ in range(runs)]
    jumped = [(player.play("End", *places()) - least) / jumps * 1e3
              for least in opened]
    return [
        ["five million events: to the last screen, s", spread(opened), "0.1"],
        ["a jump to any of them, ms", spread(jumped), "20"],
    ]


def frames(folder, runs):
    tape, _ = record(folder, "sleepers", SLEEPERS)
    player, rows, steps = Player(folder, tape), [], 200
    opened = [player.play("End") for _ in range(runs)]
    rows.append(["a million events: to the last screen, s", spread(opened),
                 "0.1"])
    for name, begin in (("step axis", "50%"), ("time axis", "t 50%"),
                        ("inspector, why not", "50% x j")):
        least = player.play(begin, "n")
        for key in "nNsSi":
            took = [(player.play(begin, "n", *[key] * steps) - least) / steps
                    * 1e3 for _ in range(max(1, runs // 5))]
            rows.append([f"a frame after `{key}`, {name}, ms", spread(took),
                         "5"])
    return rows


def section(runs, folder):
    rows = (recording(folder, runs) + looking(folder, runs) +
            frames(folder, runs))
    return ("## Recording and looking\n\n"
            "CPU time; what is to be drawn is 200x60. Frames have 10 000 "
            "tasks, and are the mean of 200.\n\n" + table(["what", "took", "at most"], rows))
