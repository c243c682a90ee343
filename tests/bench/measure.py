"""What a command costs, and how figures are shown."""
import os
import shutil
import statistics
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
OURS = os.environ.get("TICKTAPE", os.path.join(TOP, ".build/release/ticktape"))
ORACLE = os.path.join(TOP, "tests/oracle/vrun.py")


def cpu(*command):
    """CPU seconds and peak MB of one run of a command, its output dropped."""
    null = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0)
            for fd in (0, 1)]
    pid = os.posix_spawnp(command[0], command, os.environ, file_actions=null)
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        sys.exit(f"bench: {' '.join(command)} failed with status {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def python():
    """Debian's python3, which sees Debian's packages; else the one in PATH."""
    debian = "/usr/bin/python3"
    return debian if os.access(debian, os.X_OK) else shutil.which("python3")


def brief(x):
    return f"{x:.0f}" if x >= 100 else f"{x:.1f}" if x >= 10 else f"{x:.2f}"


def spread(values, show=brief):
    """The median of the values, with the least and the greatest."""
    return (f"{show(statistics.median(values))}"
            f" ({show(min(values))}-{show(max(values))})")


def table(head, rows):
    """A table in Markdown; its columns line up."""
    rows = [head] + rows
    wide = [max(len(row[i]) for row in rows) for i in range(len(head))]
    lines = ["| " + " | ".join(cell.ljust(w) for cell, w in zip(row, wide))
             + " |" for row in rows]
    lines.insert(1, "|" + "|".join("-" * (w + 2) for w in wide) + "|")
    return "\n".join(lines) + "\n"
