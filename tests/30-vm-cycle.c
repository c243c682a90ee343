/* 30-vm-cycle.c - objects go when nobody holds them, also those that hold one
 * another, and however many hang on one. */
#include "sim/vm/cycle.h"
#include "sim/vm/ident.h"
#include "sim/vm/weak.h"
#include "tests/python.h"

enum { MANY = 300000 };

static void test_deep(void)
{
    size_t before = cycle_tracked();
    Value list = list_new(0);

    for (int i = 0; i < MANY; i++) {
        Value outer = list_new(1);
        list_append_take(outer, list);
        list = outer;
    }
    is_int((long long)(cycle_tracked() - before), MANY + 1,
           "each list is tracked");
    val_unref(list);
    is_int((long long)cycle_tracked(), (long long)before,
           "lists in lists go without deep recursion");
}

static void test_cycle(void)
{
    cycle_collect();
    size_t before = cycle_tracked();
    Value a = list_new(0), b = list_new(0), free_one = list_new(0);

    list_append(a, b);
    list_append(b, a);
    list_append(b, free_one);
    val_unref(b);
    is_int((long long)cycle_collect(), 0, "what is held from outside stays");
    is_int((long long)as_list(a)->len, 1, "... and is whole");
    val_unref(a);
    is_int((long long)(cycle_tracked() - before), 3, "a cycle keeps itself");
    is_int((long long)cycle_collect(), 2, "until it is looked for");
    is_int((long long)cycle_tracked() - (long long)before, 1,
           "what it held and others hold stays");
    is_int(free_one->refs, 1, "with one reference less");
    val_unref(free_one);
}

static void test_weak(void)
{
    Value set = list_new(0), d = (Value)(void *)dict_new();

    dict_set_s((Dict *)(void *)d, "me", d);
    Value ref = weakref_new(&weakref_type, (Value)&exc_ValueError, NULL);
    ok(ref != NULL, "a class can be referenced weakly");
    val_xunref(ref);
    val_unref(d);
    val_unref(set);
    is_int((long long)cycle_collect(), 1, "a dict that holds itself goes");
}

static void test_ident(void)
{
    Value a = list_new(0), b = list_new(0);
    int64_t first = obj_id(a), second = obj_id(b);

    is_int(second - first, 16, "objects are numbered as they are asked for");
    is_int(obj_id(a), first, "and keep their number");
    is_int(obj_id(val_small(7)), obj_id(val_small(7)), "so do small ints");
    val_unref(a);
    Value c = list_new(0);
    ok(obj_id(c) != first, "no number is given twice");
    val_unref(b);
    val_unref(c);
}

static const char preamble[] =
    "log = []\n"
    "class Node:\n"
    "    def __init__(self, name): self.name = name; self.next = self\n"
    "    def __del__(self): log.append(self.name)\n"
    "class Back:\n"
    "    def __del__(self): log.append(self)\n"
    "class Slow:\n"
    "    def __init__(self, n): self.next = n\n"
    "def chain(n):\n"
    "    last = None\n"
    "    for i in range(n): last = Slow(last)\n"
    "    return last\n"
    "def plain():\n"
    "    n = Node('plain'); n.next = None; log.append('held'); n = None\n"
    "def taken(log):\n"
    "    copy = log[:]; log.clear()\n"
    "    return copy\n"
    "def gen():\n"
    "    try: yield 1\n"
    "    finally: log.append('closed')\n"
    "def dropped():\n"
    "    g = gen(); next(g); g = None\n"
    "def revived():\n"
    "    b = Back(); b = None; n = len(log); log.clear()\n"
    "    return n, log\n";

static const PyCase python[] = {
    {"plain(), taken(log)", "(None, ['held', 'plain'])"},
    {"dropped(), taken(log)", "(None, ['closed'])"},
    {"revived()", "(1, [])"},
    {"chain(100000).next is None", "False"},
};

int main(void)
{
    py_start();
    test_deep();
    test_cycle();
    test_weak();
    test_ident();
    PY_CHECK(preamble, python, "destruction");
    return py_end();
}
