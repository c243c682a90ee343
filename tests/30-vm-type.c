/* 30-vm-type.c - classes: how they are ordered, found, changed and called. */
#include <stdio.h>

#include "sim/vm/call.h"
#include "sim/vm/func.h"
#include "tests/python.h"

static Type *as_type(Value v)
{
    return (Type *)(void *)v;
}

/* What is raised, as "ValueError: text"; nothing is raised any more. */
static const char *raised(void)
{
    static char text[300];
    Value exc = exc_take();
    Buf out;

    buf_init(&out);
    if (exc) {
        buf_printf(&out, "%s: ", type_of(exc)->name);
        obj_add_str(&out, exc);
        val_unref(exc);
    }
    snprintf(text, sizeof text, "%s", out.data);
    buf_clear(&out);
    return text;
}

/* The class [name] with [n] bases; an empty body. */
static Type *make(const char *name, size_t n, Type *a, Type *b)
{
    Value s = str_from(name), ns = (Value)(void *)dict_new();
    Value bases[] = {(Value)a, (Value)b}, t = tuple_from(bases, n);
    Value cls = type_new_class((Value)&type_type, s, as_tuple(t),
                               as_dict(ns), NULL, 0, NULL);

    val_unref(s);
    val_unref(ns);
    val_unref(t);
    return as_type(cls);
}

static void drop(Type *t)
{
    val_unref(&t->head);
}

/* The names along the mro. */
static const char *order(const Type *t)
{
    static char text[200];
    Buf names;

    buf_init(&names);
    for (size_t i = 0; i < t->mro->len; i++)
        buf_printf(&names, "%s%s", i ? " " : "",
                   as_type(t->mro->items[i])->name);
    snprintf(text, sizeof text, "%s", names.data);
    buf_clear(&names);
    return text;
}

static void test_order(void)
{
    Type *o = make("O", 0, NULL, NULL), *a = make("A", 1, o, NULL);
    Type *b = make("B", 1, o, NULL), *c = make("C", 2, a, b);
    Type *d = make("D", 2, b, a);

    is_str(order(c), "C A B O object", "a diamond is linear");
    ok(type_is_sub(c, o) && !type_is_sub(o, c), "and goes one way");
    ok(!make("E", 2, c, d), "two that disagree cannot be joined");
    is_str(raised(), "TypeError: Cannot create a consistent method resolution"
           "\norder (MRO) for bases A, B", "... and it is said why");
    ok(!make("F", 2, &list_type, &dict_type), "nor can two built-in shapes");
    is_str(raised(),
           "TypeError: multiple bases have instance lay-out conflict", "...");
    ok(!make("G", 2, a, a), "nor a class with itself");
    is_str(raised(), "TypeError: duplicate base class A", "...");
    Type *all[] = {d, c, b, a, o};
    for (size_t i = 0; i < 5; i++)
        drop(all[i]);
}

static void test_lookup(void)
{
    Type *a = make("A", 0, NULL, NULL), *b = make("B", 1, a, NULL);
    Value x = str_intern_from("x"), one = val_small(1), two = val_small(2);

    ok(!type_lookup(b, x), "what is not there is not found");
    obj_setattr((Value)a, x, one);
    ok(type_lookup(b, x) == one, "a base's attribute is, also afterwards");
    obj_setattr((Value)b, x, two);
    ok(type_lookup(b, x) == two && type_lookup(a, x) == one,
       "the nearest counts");
    obj_setattr((Value)b, x, NULL);
    ok(type_lookup(b, x) == one, "until it is deleted");
    ok(obj_setattr((Value)&int_type, x, one) < 0, "int cannot be changed");
    is_str(raised(),
           "TypeError: cannot set 'x' attribute of immutable type 'int'",
           "...");
    val_unref(x);
    drop(b);
    drop(a);
}

static Value give_seven(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_small(7);
}

static void test_slots(void)
{
    static const NativeDef seven = {"seven", give_seven, "*args", NULL};
    Type *a = make("A", 0, NULL, NULL), *b = make("B", 1, a, NULL);
    Value v = obj_new(b), f = native_new(&seven, NULL, NULL);

    is_int(obj_len(v), -1, "an object has no length");
    is_str(raised(), "TypeError: object of type 'B' has no len()", "...");
    obj_setattr_s((Value)a, "__len__", f);
    is_int(obj_len(v), 7, "until a base of its class gets __len__");
    ok(!b->getitem, "which says nothing of items");
    obj_setattr_s((Value)a, "__len__", NULL);
    is_int(obj_len(v), -1, "and again when that goes");
    exc_drop();
    val_unref(f);
    val_unref(v);
    drop(b);
    drop(a);
}

static void test_attributes(void)
{
    Type *a = make("A", 0, NULL, NULL);
    Value v = obj_new(a), got;

    obj_setattr_s(v, "x", val_small(3));
    got = obj_getattr_s(v, "x");
    ok(got == val_small(3), "an instance has attributes");
    ok(!obj_getattr_s(v, "y"), "but not all");
    is_str(raised(), "AttributeError: 'A' object has no attribute 'y'", "...");
    ok(obj_setattr_s(val_small(1), "x", VAL_NONE) < 0, "an int has none");
    is_str(raised(), "AttributeError: 'int' object has no attribute 'x'",
           "...");
    val_unref(v);
    drop(a);
}

/* list.append with [n] arguments. */
static const char *append(size_t n)
{
    Value list = list_new(0), f = obj_getattr_s(list, "append");
    Value args[] = {VAL_NONE, VAL_NONE}, r = call(f, args, n, NULL);

    val_xunref(r);
    val_unref(f);
    val_unref(list);
    return raised();
}

static void test_natives(void)
{
    is_str(append(1), "", "a native takes what it wants");
    is_str(append(0), "TypeError: list.append() takes exactly one argument "
           "(0 given)", "and refuses less");
    is_str(append(2), "TypeError: list.append() takes exactly one argument "
           "(2 given)", "and more");
}

static void test_wrappers(void)
{
    Value list = list_new(0);
    Value len = obj_getattr_s((Value)&list_type, "__len__");
    Value r = call1(len, list);

    ok(r == val_small(0), "a slot of a built-in type is a method, too");
    Value wrong = call1(len, val_small(1));
    ok(!wrong, "of that type only");
    is_str(raised(), "TypeError: descriptor '__len__' requires a 'list' object "
           "but received a 'int'", "...");
    ok(!type_lookup(&list_type, NAME(__sub__)), "lists do not subtract");
    val_unref(len);
    val_unref(list);
}

static const PyCase names[] = {
    {"int.__add__, int().__add__.__name__",
     "(<slot wrapper '__add__' of 'int' objects>, '__add__')"},
    {"list.append, dict.fromkeys.__name__, len",
     "(<method 'append' of 'list' objects>, 'fromkeys', <built-in function "
     "len>)"},
    {"type.__mro__, type(int.real)",
     "((<class 'type'>, <class 'object'>), <class 'getset_descriptor'>)"},
};

int main(void)
{
    py_start();
    test_order();
    test_lookup();
    test_slots();
    test_attributes();
    test_natives();
    test_wrappers();
    PY_CHECK("", names, "names");
    return py_end();
}
