# heapq.py - merge, nlargest and nsmallest; the heaps come from heapq.c.
__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge",
           "nlargest", "nsmallest", "heappushpop"]


def merge(*iterables, key=None, reverse=False):
    # The heap holds [key, tie-break, item, next()]: equal keys leave in the
    # order of the iterables.
    heapify_, replace, pop = heapify, heapreplace, heappop
    step = 1
    if reverse:
        heapify_, replace, pop = _heapify_max, _heapreplace_max, _heappop_max
        step = -1
    heap = []
    for n, iterable in enumerate(iterables):
        advance = iter(iterable).__next__
        try:
            item = advance()
        except StopIteration:
            continue
        heap.append([item if key is None else key(item), n * step, item,
                     advance])
    heapify_(heap)
    while heap:
        entry = heap[0]
        yield entry[2]
        try:
            item = entry[3]()
        except StopIteration:
            pop(heap)
            continue
        entry[0] = item if key is None else key(item)
        entry[2] = item
        replace(heap, entry)


def _are_all(n, iterable):
    try:
        return n >= len(iterable)
    except (TypeError, AttributeError):
        if hasattr(iterable, "__len__"):
            raise
        return False


def nsmallest(n, iterable, key=None):
    if n == 1:
        found = min(iterable, default=merge, key=key)
        return [] if found is merge else [found]
    if _are_all(n, iterable):
        return sorted(iterable, key=key)[:n]
    items = iter(iterable)
    # The best so far, the worst of them on top; of equal ones, who came first.
    best = [(item if key is None else key(item), i, item)
            for i, item in zip(range(n), items)]
    if not best:
        return best
    _heapify_max(best)
    worst = best[0][0]
    for i, item in enumerate(items, n):
        value = item if key is None else key(item)
        if value < worst:
            _heapreplace_max(best, (value, i, item))
            worst = best[0][0]
    best.sort()
    return [item for _, _, item in best]


def nlargest(n, iterable, key=None):
    if n == 1:
        found = max(iterable, default=merge, key=key)
        return [] if found is merge else [found]
    if _are_all(n, iterable):
        return sorted(iterable, key=key, reverse=True)[:n]
    items = iter(iterable)
    best = [(item if key is None else key(item), -i, item)
            for i, item in zip(range(n), items)]
    if not best:
        return best
    heapify(best)
    worst = best[0][0]
    for i, item in enumerate(items, n):
        value = item if key is None else key(item)
        if worst < value:
            heapreplace(best, (value, -i, item))
            worst = best[0][0]
    best.sort(reverse=True)
    return [item for _, _, item in best]
