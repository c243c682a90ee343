"""Every load under every engine: seconds, ratios, memory."""
import engines
from measure import OURS, brief, cpu, spread, table

# Each with how many times as fast as CPython it should be.
LOADS = {
    "switch": ("1 M task switches through sleep(0)", 10),
    "timers": ("200 000 timers in one gather", 10),
    "items": ("500 000 items through a queue, 4 to 4", 8),
    "timeouts": ("100 000 wait_for that time out", 10),
    "cancels": ("100 000 tasks cancelled", 10),
    "chain": ("a chain of 900 awaits, 500 rounds", 10),
    "gathers": ("a tree of gathers, 100 000 leaves", 10),
    "waiting": ("100 000 tasks that wait", None),
    "fib": ("fib(27)", 1.5),
    "sums": ("a loop of 5 M sums", 4),
    "dicts": ("dict and list work", None),
    "text": ("building and splitting text", None),
    "exceptions": ("200 000 exceptions caught", None),
    "generators": ("1 M generator switches", None),
    "hello": ("start-up, three lines with asyncio", 20),
}
LONG = 20       # seconds: who has spent them at a load is not run again there
ROOMY = ("timers", "gathers", "waiting")        # loads that need much memory


class Measured:
    """What each run of a load took under each engine, round by round."""

    def __init__(self):
        self.seconds, self.megabytes = {}, {}

    def add(self, engine, command):
        if command is None or sum(self.seconds.get(engine, ())) > LONG:
            return
        seconds, megabytes = cpu(*command)
        self.seconds.setdefault(engine, []).append(seconds)
        self.megabytes.setdefault(engine, []).append(megabytes)

    def ratios(self, peer, to="ticktape"):
        """peer/to of each round, which share what the machine was doing; of
        the first rounds, if one of them took long."""
        return [a / max(b, 1e-4)
                for a, b in zip(self.seconds[peer], self.seconds[to])]

    def ratio(self, peer, to="ticktape"):
        return spread(self.ratios(peer, to)) if peer in self.seconds else ""

    def took(self, engine):
        if engine not in self.seconds:
            return ""
        return spread(self.seconds[engine], lambda s: f"{s:.3f}")

    def peak(self, engine):
        return brief(max(self.megabytes[engine]))


def measure(load, runs, tape, peers):
    m = Measured()
    for _ in range(runs):
        m.add("ticktape", engines.ours(load))
        m.add("recorded", engines.recorded(tape)(load))
        for name, _, command in peers:
            m.add(name, command(load))
    return m


def ratios(results, peers):
    names = [name for name, _, _ in peers]
    head = ["load", "goal", "CPython", "CPython / recorded"] + names[1:]
    return table(head, [
        [LOADS[load][0], str(LOADS[load][1] or ""), m.ratio("CPython"),
         m.ratio("CPython", "recorded")] + [m.ratio(n) for n in names[1:]]
        for load, m in results.items()])


def seconds(results, peers):
    names = ["ticktape", "recorded"] + [name for name, _, _ in peers]
    return table(["load"] + names, [
        [LOADS[load][0]] + [m.took(name) for name in names]
        for load, m in results.items()])


def memory(results):
    return table(["load", "ticktape MB", "CPython MB"], [
        [LOADS[load][0], m.peak("ticktape"), m.peak("CPython")]
        for load, m in results.items() if load in ROOMY])


def section(loads, runs, folder, peers):
    results = {}
    for load in loads:
        results[load] = measure(load, runs, f"{folder}/load.db", peers)
        print(f"{load:12} {results[load].ratio('CPython'):24}"
              f" {results[load].ratio('CPython', 'recorded')}", flush=True)
    return (
        "## How many times as fast\n\n"
        "The peer's CPU time divided by ours, on the same load; in the fourth "
        "column by ours while we\nrecord. C is no peer but the limit: the "
        f"same switches and timers without a language. Who had taken {LONG} s "
        "at a load was not run there again.\n\n"
        + ratios(results, peers)
        + "\n## CPU seconds\n\n" + seconds(results, peers)
        + "\n## Peak memory\n\n" + memory(results))
