# graphlib.py - an order in which every node of a graph comes after those that
# it needs.
from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]

_GIVEN, _DONE = "given", "done"     # what has become of a node


class CycleError(ValueError):
    pass


class _Node:
    __slots__ = ("wanted", "followers", "state")

    def __init__(self):
        self.wanted = 0             # predecessors that are not done
        self.followers = []
        self.state = None


class TopologicalSorter:
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None          # a list, once prepared
        self._given = self._done = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, node):
        found = self._nodes.get(node)
        if found is None:
            found = self._nodes[node] = _Node()
        return found

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._node(node).wanted += len(predecessors)
        for predecessor in predecessors:
            self._node(predecessor).followers.append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [name for name, node in self._nodes.items()
                       if node.wanted == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _cycle(self):
        """A list of nodes, each followed by one that needs it, whose last is
        its first; None if there is none."""
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            path, places, ahead = [], {}, [iter((start,))]
            while ahead:
                for name in ahead[-1]:
                    if name in places:
                        return path[places[name]:] + [name]
                    if name not in seen:
                        seen.add(name)
                        places[name] = len(path)
                        path.append(name)
                        ahead.append(iter(self._nodes[name].followers))
                        break
                else:
                    ahead.pop()
                    if path:
                        del places[path.pop()]

    def _prepared(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")

    def get_ready(self):
        self._prepared()
        ready = tuple(self._ready)
        for name in ready:
            self._nodes[name].state = _GIVEN
        self._ready.clear()
        self._given += len(ready)
        return ready

    def is_active(self):
        self._prepared()
        return self._done < self._given or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        self._prepared()
        for name in nodes:
            node = self._nodes.get(name)
            if node is None:
                raise ValueError(f"node {name!r} was not added using add()")
            if node.state is _DONE:
                raise ValueError(f"node {name!r} was already marked done")
            if node.state is None:
                raise ValueError(f"node {name!r} was not passed out "
                                 "(still not ready)")
            node.state = _DONE
            self._done += 1
            for follower in node.followers:
                behind = self._nodes[follower]
                behind.wanted -= 1
                if behind.wanted == 0:
                    self._ready.append(follower)

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)
