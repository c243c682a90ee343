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


def nsmallest(n, iterable, key=None):
    if n == 1:
        found = min(iterable, default=merge, key=key)
        return [] if found is merge else [found]
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    if n == 1:
        found = max(iterable, default=merge, key=key)
        return [] if found is merge else [found]
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
