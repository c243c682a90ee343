# A linked list with most of the container protocol, as people write it.
class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, items=()):
        self.head, self._n = None, 0
        for x in reversed(list(items)):
            self.push(x)

    def push(self, x):
        self.head = Node(x, self.head)
        self._n += 1

    def pop(self):
        if not self.head:
            raise IndexError("pop from empty LinkedList")
        x, self.head = self.head.value, self.head.next
        self._n -= 1
        return x

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self): return self._n
    def __repr__(self): return f"{type(self).__name__}({list(self)!r})"
    def __eq__(self, o): return isinstance(o, LinkedList) and list(self) == list(o)
    def __add__(self, o): return LinkedList([*self, *o])
    def __contains__(self, x): return any(v == x for v in self)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return LinkedList(list(self)[i])
        if i < 0:
            i += len(self)
        for k, v in enumerate(self):
            if k == i:
                return v
        raise IndexError(i)


a = LinkedList([1, 2, 3])
print(a, len(a), 2 in a, 9 in a, a[0], a[-1], a[1:], a + [4], a == LinkedList((1, 2, 3)), a != LinkedList())
print(a.pop(), a, bool(a), bool(LinkedList()), sum(a), max(a), list(map(str, a)), sorted(a, reverse=True))
x, *y = a
print(x, y, [*a, *a], dict(zip(a, "ab")))
for f in (lambda: a[10], lambda: LinkedList().pop(), lambda: a["x"], lambda: hash(a)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
