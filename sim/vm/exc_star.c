/* exc_star.c - except*: which part of a group a handler gets, and what is
 * raised when all have run. */
#include "sim/vm/call.h"
#include "sim/vm/exc_int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* True if [cls] may stand behind except*. */
static bool check_star_class(Value cls)
{
    bool group = false;

    if (exc_matches(VAL_NONE, cls) < 0)         /* not classes */
        return false;
    if (!is_tuple(cls))
        group = type_is_sub((Type *)(void *)cls, &exc_BaseExceptionGroup);
    else
        for (size_t i = 0; i < as_tuple(cls)->len; i++)
            group |= type_is_sub((Type *)(void *)as_tuple(cls)->items[i],
                                 &exc_BaseExceptionGroup);
    if (group)
        raise(&exc_TypeError, "catching ExceptionGroup with except* is not "
              "allowed. Use except instead.");
    return !group;
}

static bool is_split_result(Value v)
{
    return is_tuple(v) && as_tuple(v)->len == 2;
}

/* Asks the group itself, whose class may split in its own way. */
static bool split_by_method(Value group, Value cls, Value *match, Value *rest)
{
    Value pair = call_method1(group, str_intern_from_peek("split"), cls);

    if (!pair)
        return false;
    if (!is_split_result(pair)) {
        raise(&exc_TypeError, "%T.split must return a 2-tuple", group);
        val_unref(pair);
        return false;
    }
    *match = val_ref(as_tuple(pair)->items[0]);
    *rest = val_ref(*match == VAL_NONE ? group : as_tuple(pair)->items[1]);
    val_unref(pair);
    return true;
}

static Value wrap_naked(Value exc)
{
    Value members = tuple_of(1, exc);
    Value g = exc_group_make("", members);

    val_unref(members);
    return g;
}

static bool find_match(Value exc, Value cls, Value *match, Value *rest)
{
    int whole = exc == VAL_NONE ? 0 : exc_matches(exc, cls);

    if (whole < 0)
        return false;
    if (!whole && exc != VAL_NONE && exc_is_group(exc))
        return split_by_method(exc, cls, match, rest);
    *match = !whole ? none()
           : exc_is_group(exc) ? val_ref(exc) : wrap_naked(exc);
    *rest = whole ? none() : val_ref(exc);
    return true;
}

bool exc_group_match(Value exc, Value cls, Value *match, Value *rest)
{
    if (!check_star_class(cls) || !find_match(exc, cls, match, rest))
        return false;
    if (*match != VAL_NONE && vm.frame)
        val_set_take(&vm.frame->handled, val_ref(*match));
    return true;
}

/* True if [exc] is a part of [orig] that was raised on and not anew: then all
 * that is not the members was taken over from it. */
static bool is_left_over(Value exc, Value orig)
{
    Exc *a = as_exc(exc), *b = as_exc(orig);

    return exc_is_group(exc) && a->traceback == b->traceback &&
           a->cause == b->cause && a->context == b->context;
}

static void add_leaves(Value exc, Value leaves)
{
    if (!exc_is_group(exc)) {
        list_append(leaves, exc);
        return;
    }
    Tuple *members = exc_group_members(exc);
    for (size_t i = 0; i < members->len; i++)
        add_leaves(members->items[i], leaves);
}

/* The part of [orig] that the groups in list [kept] hold, in its old order;
 * None if there are none. */
static Value project(Value orig, Value kept)
{
    Value leaves = list_new(8);

    for (size_t i = 0; i < as_list(kept)->len; i++)
        add_leaves(as_list(kept)->items[i], leaves);
    Value part = as_list(leaves)->len == 0 ? none()
                                           : exc_group_pick(orig, leaves);
    val_unref(leaves);
    return part;
}

static Value join_raised(Value raised)
{
    List *list = as_list(raised);

    if (list->len == 0)
        return none();
    return list->len == 1 ? val_ref(list->items[0])
                          : exc_group_make("", raised);
}

Value exc_group_reraise(Value orig, Value excs)
{
    List *list = as_list(excs);

    if (list->len == 0)
        return none();
    if (!exc_is_group(orig))        /* it was wrapped: one handler had it */
        return val_ref(list->items[0]);
    Value raised = list_new(4), kept = list_new(4);
    for (size_t i = 0; i < list->len; i++)
        if (list->items[i] != VAL_NONE)
            list_append(is_left_over(list->items[i], orig) ? kept : raised,
                        list->items[i]);
    Value left = project(orig, kept), result = NULL;
    if (left) {
        if (left != VAL_NONE)
            list_append(raised, left);
        result = join_raised(raised);
        val_unref(left);
    }
    val_unref(raised);
    val_unref(kept);
    return result;
}
