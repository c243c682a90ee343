/* 30-vm-dict.c - dicts and their views are CPython's; the table agrees with a
 * naive map over many random changes. */
#include <stdio.h>

#include "tests/python.h"

static const char classes[] =
    "class D(dict):\n"
    "    pass\n"
    "class Missing(dict):\n"
    "    def __missing__(self, key): return (\"missing\", key)\n"
    "class Keys:\n"
    "    def keys(self): return [\"a\", \"b\"]\n"
    "    def __getitem__(self, key): return key * 2\n"
    "class Key:\n"
    "    def __init__(self, n): self.n = n\n"
    "    def __hash__(self): return 1\n"
    "    def __eq__(self, other):\n"
    "        return type(other) is Key and self.n == other.n\n"
    "    def __repr__(self): return \"Key(%d)\" % self.n\n"
    "class Evil:\n"
    "    def __init__(self, d): self.d = d\n"
    "    def __hash__(self): return 1\n"
    "    def __eq__(self, other):\n"
    "        self.d.clear()\n"
    "        return False\n"
    "    def __repr__(self): return \"Evil\"\n"
    "def after(d, f):\n"
    "    r = f(d)\n"
    "    return d if r is None else (r, d)\n"
    "def cut(d, key):\n"
    "    del d[key]\n"
    "    return d\n"
    "def nested():\n"
    "    d = {1: 2}\n"
    "    d[\"self\"] = d\n"
    "    return d\n"
    "def walk(d, f):\n"
    "    for k in d:\n"
    "        f(d, k)\n"
    "    return d\n"
    "def evil():\n"
    "    d = {}\n"
    "    for i in range(20):\n"
    "        d[i + 100] = i\n"
    "    d[Evil(d)] = 1\n"
    "    d[Key(1)] = 2\n"
    "    return d\n";

static const PyCase making[] = {
    {"dict(), dict(a=1), dict({1: 2}), dict([(1, 2), 'ab']), dict({1: 2}, "
     "b=3)",
     "({}, {'a': 1}, {1: 2}, {1: 2, 'a': 'b'}, {1: 2, 'b': 3})"},
    {"dict(Keys()), dict(iter([[1, 2]])), {**{1: 2}, 'a': 3}, D(a=1), {1: 2, "
     "1.0: 3, True: 4}",
     "({'a': 'aa', 'b': 'bb'}, {1: 2}, {1: 2, 'a': 3}, {'a': 1}, {1: 4})"},
    {"dict(1)", "TypeError: 'int' object is not iterable"},
    {"dict([1])",
     "TypeError: cannot convert dictionary update sequence element #0 to a "
     "sequence"},
    {"dict([(1,)])",
     "ValueError: dictionary update sequence element #0 has length 1; 2 is "
     "required"},
    {"dict(['ab', 'c'])",
     "ValueError: dictionary update sequence element #1 has length 1; 2 is "
     "required"},
    {"dict(1, 2)", "TypeError: dict expected at most 1 argument, got 2"},
    {"{[]: 1}", "TypeError: unhashable type: 'list'"},
    {"{{}: 1}", "TypeError: unhashable type: 'dict'"},
    {"nested(), {}, {'a': [1], (1, 2): None}, str({1: 'x'})",
     "({1: 2, 'self': {...}}, {}, {'a': [1], (1, 2): None}, \"{1: 'x'}\")"},
    {"{1: 2} == {1: 2.0}, {1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} != {1: 3}, {} "
     "== []",
     "(True, True, True, False)"},
    {"{} < {}",
     "TypeError: '<' not supported between instances of 'dict' and 'dict'"},
    {"{1: 2} | {3: 4, 1: 5}, type(D(a=1) | {}).__name__, after({1: 2}, lambda "
     "d: d.__ior__([(3, 4)]))",
     "({1: 5, 3: 4}, 'dict', ({1: 2, 3: 4}, {1: 2, 3: 4}))"},
    {"{} | 1",
     "TypeError: unsupported operand type(s) for |: 'dict' and 'int'"},
    {"{} | [(1, 2)]",
     "TypeError: unsupported operand type(s) for |: 'dict' and 'list'"},
    {"dict.fromkeys('ab'), dict.fromkeys([1, 2], 0), D.fromkeys('a'), "
     "type(D.fromkeys('a')).__name__",
     "({'a': None, 'b': None}, {1: 0, 2: 0}, {'a': None}, 'D')"},
    {"dict.fromkeys(1)", "TypeError: 'int' object is not iterable"},
    {"dict.fromkeys([[]])", "TypeError: unhashable type: 'list'"},
    {"hash({})", "TypeError: unhashable type: 'dict'"},
    {"len({1: 2}), bool({}), bool({1: 2})", "(1, False, True)"},
};

static const PyCase using[] = {
    {"{1: 2}[1], {1: 2}[True], {'a': 1}['a'], {(1, 2): 3}[(1, 2)], {None: "
     "0}[None]",
     "(2, 2, 1, 3, 0)"},
    {"{1: 2}[3]", "KeyError: 3"},
    {"{}['a']", "KeyError: 'a'"},
    {"{}[(1, 2)]", "KeyError: (1, 2)"},
    {"{}[[]]", "TypeError: unhashable type: 'list'"},
    {"Missing()[5], Missing(a=1)['a'], Missing().get('x'), D(a=1)['a']",
     "(('missing', 5), 1, None, 1)"},
    {"D()['x']", "KeyError: 'x'"},
    {"{1: 2}.get(1), {}.get(1), {}.get(1, 5), {1: 2}.setdefault(1, 9)",
     "(2, None, 5, 2)"},
    {"after({}, lambda d: d.setdefault(1)), after({}, lambda d: "
     "d.setdefault(1, []))",
     "({1: None}, ([], {1: []}))"},
    {"after({1: 2, 3: 4}, lambda d: d.pop(1)), {}.pop(1, 'x')",
     "((2, {3: 4}), 'x')"},
    {"{}.pop('a')", "KeyError: 'a'"},
    {"{}.pop([])", "KeyError: []"},
    {"{1: 2}.pop([])", "TypeError: unhashable type: 'list'"},
    {"after({1: 2, 3: 4}, lambda d: d.popitem())", "((3, 4), {1: 2})"},
    {"{}.popitem()", "KeyError: 'popitem(): dictionary is empty'"},
    {"cut({1: 2, 3: 4}, 1)", "{3: 4}"},
    {"cut({}, 'x')", "KeyError: 'x'"},
    {"after({1: 2}, lambda d: d.update({3: 4})), after({}, lambda d: "
     "d.update(a=1))",
     "({1: 2, 3: 4}, {'a': 1})"},
    {"after({}, lambda d: d.update([(1, 2)], b=3)), after({1: 2}, lambda d: "
     "d.update(d))",
     "({1: 2, 'b': 3}, {1: 2})"},
    {"{}.update(1)", "TypeError: 'int' object is not iterable"},
    {"{}.update([(1, 2, 3)])",
     "ValueError: dictionary update sequence element #0 has length 3; 2 is "
     "required"},
    {"{}.update(1, 2)",
     "TypeError: update expected at most 1 argument, got 2"},
    {"after({1: 2}, lambda d: d.clear()), {1: 2}.copy(), "
     "type(D().copy()).__name__",
     "({}, {1: 2}, 'dict')"},
    {"1 in {1: 2}, 1.0 in {1: 2}, 3 in {1: 2}, 'a' in {'ab'[0]: 1}",
     "(True, True, False, True)"},
    {"[] in {}", "TypeError: unhashable type: 'list'"},
    {"{Key(1): 'a', Key(2): 'b'}[Key(2)], {Key(i): i for i in "
     "range(12)}[Key(11)]",
     "('b', 11)"},
    {"len(evil())", "1"},
    {"[{i: i * i for i in range(50)}[i] for i in range(0, 50, 7)]",
     "[0, 49, 196, 441, 784, 1225, 1764, 2401]"},
    {"(lambda d: [[d.pop(i) for i in range(0, 40, 2)], d.update({5: 0, 2: "
     "1}), list(d)])({i: i for i in range(40)})",
     "[[0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, "
     "36, 38], None, [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, "
     "31, 33, 35, 37, 39, 2]]"},
    {"{10**20: 1, 0.5: 2, -1: 3}[10**20], {-1: 1, -2: 2}, {2**61 - 1: 1, 0: "
     "2}",
     "(1, {-1: 1, -2: 2}, {2305843009213693951: 1, 0: 2})"},
    {"[{}.__sizeof__(), {1: 1}.__sizeof__(), {i: i for i in "
     "range(6)}.__sizeof__()]",
     "[48, 208, 336]"},
};

static const PyCase views[] = {
    {"{1: 2}.keys(), {1: 2}.values(), {1: 2}.items(), list({1: 2, 3: "
     "4}.items())",
     "(dict_keys([1]), dict_values([2]), dict_items([(1, 2)]), [(1, 2), (3, "
     "4)])"},
    {"len({1: 2}.keys()), 1 in {1: 2}.keys(), 2 in {1: 2}.values(), (1, 2) in "
     "{1: 2}.items(), 5 in {1: 2}.items()",
     "(1, True, True, True, False)"},
    {"{1: 2, 3: 4}.keys() & {3, 5}, {1: 2}.keys() | [5], {1: 2, 3: 4}.keys() "
     "- {1}, {1: 2}.keys() ^ {5}",
     "({3}, {1, 5}, {3}, {1, 5})"},
    {"{3, 5} & {1: 2, 3: 4}.keys(), [1, 9] - {1: 2}.keys(), {1} | {2: "
     "3}.keys(), {1: 2}.items() & {(1, 2)}",
     "({3}, {9}, {1, 2}, {(1, 2)})"},
    {"{1: 2}.items() ^ {1: 3}.items(), {1: []}.items() ^ {1: []}.items()",
     "({(1, 2), (1, 3)}, set())"},
    {"{1: 2}.keys() | 1", "TypeError: 'int' object is not iterable"},
    {"{1: 2}.values() | [1]",
     "TypeError: unsupported operand type(s) for |: 'dict_values' and 'list'"},
    {"{1: 2}.items() | {1: []}.items()", "TypeError: unhashable type: 'list'"},
    {"{1: 2}.keys() == {1}, {1: 2}.keys() < {1, 2}, {1: 2, 2: 3}.keys() >= "
     "{1}, {1: 2}.items() == {(1, 2)}",
     "(True, True, True, True)"},
    {"{1: 2}.keys() == [1], {1: 2}.values() == {1: 2}.values()",
     "(False, False)"},
    {"{1: 2}.keys() < [1]",
     "TypeError: '<' not supported between instances of 'dict_keys' and "
     "'list'"},
    {"{1: 2}.keys().isdisjoint([2]), {1: 2}.keys().isdisjoint({1: 3}), {1: "
     "2}.items().isdisjoint([(1, 2)])",
     "(True, False, False)"},
    {"{1: 2}.keys()[0]", "TypeError: 'dict_keys' object is not subscriptable"},
    {"hash({}.keys())", "TypeError: unhashable type: 'dict_keys'"},
    {"list(reversed({1: 2, 3: 4})), list(reversed({1: 2, 3: 4}.values())), "
     "list(reversed({1: 2, 3: 4}.items()))",
     "([3, 1], [4, 2], [(3, 4), (1, 2)])"},
    {"[type(x).__name__ for x in (iter({}), iter({}.values()), "
     "iter({}.items()), reversed({}), reversed({}.items()))]",
     "['dict_keyiterator', 'dict_valueiterator', 'dict_itemiterator', "
     "'dict_reversekeyiterator', 'dict_reverseitemiterator']"},
    {"walk({1: 2, 3: 4}, lambda d, k: d.pop(k))",
     "RuntimeError: dictionary changed size during iteration"},
    {"walk({1: 2}, lambda d, k: d.update({k + 1: 0}))",
     "RuntimeError: dictionary changed size during iteration"},
    {"walk({1: 2, 3: 4}, lambda d, k: d.update({k: 0}))", "{1: 0, 3: 0}"},
    {"walk({1: 2}, lambda d, k: (d.pop(k), d.update({k + 10: 0})))",
     "{11: 0}"},
    {"walk({1: 2, 3: 4, 5: 6}, lambda d, k: (d.pop(k), d.update({k: 0})))",
     "{1: 0, 3: 0, 5: 0}"},
    {"iter({1: 2, 3: 4}).__length_hint__()", "2"},
    {"(lambda d: [k for k in d.items() if d.update({k[0]: 9}) is None] + "
     "[d])({1: 2, 3: 4})",
     "[(1, 2), (3, 4), {1: 9, 3: 9}]"},
};

/* --- against a naive map ------------------------------------------------ */

enum { KEYS = 200 };

/* Key [i] has the value values[i], or -1; the keys stand in [order]. */
typedef struct Model {
    int64_t values[KEYS];
    int order[KEYS];
    int count;
} Model;

/* Ints, small and large, and strs. */
static Value key_of(int i)
{
    if (i % 3 == 0)
        return val_small((int64_t)i << (i % 2 ? 0 : 40));
    if (i % 3 == 1)
        return str_printf("key %d", i);
    return int_from_u64(UINT64_MAX - (uint64_t)i);
}

static void model_drop(Model *m, int i)
{
    int to = 0;

    m->values[i] = -1;
    for (int k = 0; k < m->count; k++)
        if (m->order[k] != i)
            m->order[to++] = m->order[k];
    m->count = to;
}

static void model_set(Model *m, int i, int64_t v)
{
    if (m->values[i] < 0)
        m->order[m->count++] = i;
    m->values[i] = v;
}

static bool same_as(Dict *d, const Model *m)
{
    size_t at = 0;
    Value key, v;

    for (int k = 0; k < m->count; k++) {
        if (!dict_next(d, &at, &key, &v) ||
            v != val_small(m->values[m->order[k]]))
            return false;
        Value want = key_of(m->order[k]);
        int same = obj_equal(key, want);
        val_unref(want);
        if (same != 1)
            return false;
    }
    return !dict_next(d, &at, &key, &v) && (int)dict_len(d) == m->count;
}

/* One random change of both; what the dict answers is checked. */
static bool change(Dict *d, Model *m, unsigned r)
{
    int i = (int)(r >> 4) % KEYS;
    Value key = key_of(i), found;
    bool held = true;

    switch (r % 4) {
    case 0:
    case 1:
        held = dict_set(d, key, val_small(r)) == 0;
        model_set(m, i, r);
        break;
    case 2:
        held = dict_remove(d, key) == (m->values[i] >= 0);
        model_drop(m, i);
        break;
    default:
        found = dict_get_peek(d, key);
        held = m->values[i] < 0 ? !found : found == val_small(m->values[i]);
    }
    val_unref(key);
    return held;
}

static void test_random(unsigned seed)
{
    unsigned first = seed;
    Dict *d = dict_new();
    Model m = {.count = 0};
    int bad = 0;

    memset(m.values, 0xff, sizeof m.values);
    for (int step = 0; step < 20000; step++) {
        seed = seed * 1103515245u + 12345u;
        unsigned r = seed >> 8;
        if (step / 2000 % 2 && r % 4 == 0)      /* now more goes than comes */
            r += 2;
        bad += !change(d, &m, r);
        dict_check(d);
        if (step % 50 == 0)
            bad += !same_as(d, &m);
    }
    if (!is_int(bad, 0, "20000 random changes"))
        diag("seed was %u", first);
    val_unref(&d->head);
}

static void test_names(void)
{
    Dict *d = dict_new();
    Value plain = str_from("a name"), name = str_intern_from("a name");

    dict_set(d, plain, val_small(1));
    ok(dict_get_name_peek(d, name) == val_small(1),
       "a name finds a key that is not interned");
    dict_set_s(d, "a name", val_small(2));
    is_int((long long)dict_len(d), 1, "and sets the same entry");
    for (int i = 0; i < 40; i++) {
        char text[20];
        snprintf(text, sizeof text, "name%d", i);
        dict_set_s(d, text, val_small(i));
    }
    ok(dict_get_s_peek(d, "name17") == val_small(17), "a name among many");
    ok(dict_get_s_peek(d, "name99") == NULL, "one that is not there");
    int64_t hint = dict_find_name(d, name);
    ok(hint >= 0 && str_equal(d->entries[hint].key, name),
       "a hint leads to the entry");
    val_unref(plain);
    val_unref(name);
    val_unref(&d->head);
}

int main(void)
{
    py_start();
    test_random(1);
    test_names();
    PY_CHECK(classes, making, "making");
    PY_CHECK(classes, using, "using");
    PY_CHECK(classes, views, "views");
    return py_end();
}
