/* exc_suggest.c - "Did you mean": names that are nearly the one not found.
 *
 * Distance is the number of changes (Levenshtein), a change of case counting
 * half.  Of candidates that are near enough the first of the nearest is taken.
 */
#include "sim/vm/code.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc_int.h"
#include "sim/vm/func.h"
#include "sim/vm/module_int.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* CPython's: beyond these it does not try. */
enum { MAX_CANDIDATES = 750, MAX_LENGTH = 40 };

enum { MOVE_COST = 2, CASE_COST = 1 };

static size_t min_size(size_t a, size_t b)
{
    return a < b ? a : b;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

static size_t change_cost(char a, char b)
{
    if (a == b)
        return 0;
    return lower(a) == lower(b) ? CASE_COST : MOVE_COST;
}

/* The distance of two texts; [most] + 1 if they are too long to try. */
static size_t distance(const char *a, size_t na, const char *b, size_t nb,
                       size_t most)
{
    size_t row[MAX_LENGTH + 1];

    while (na && nb && *a == *b)
        a++, b++, na--, nb--;
    while (na && nb && a[na - 1] == b[nb - 1])
        na--, nb--;
    if (na == 0 || nb == 0)
        return (na + nb) * MOVE_COST;
    if (na > MAX_LENGTH || nb > MAX_LENGTH)
        return most + 1;
    for (size_t k = 0; k <= nb; k++)
        row[k] = k * MOVE_COST;
    for (size_t i = 1; i <= na; i++) {
        size_t corner = row[0];
        row[0] = i * MOVE_COST;
        for (size_t k = 1; k <= nb; k++) {
            size_t above = row[k];
            size_t moved = min_size(above, row[k - 1]) + MOVE_COST;
            row[k] = min_size(moved, corner + change_cost(a[i - 1], b[k - 1]));
            corner = above;
        }
    }
    return row[nb];
}

/* The item of list [candidates] that is nearest to [name], borrowed; NULL if
 * none is near: a third of the characters may differ. */
static Value nearest(Value candidates, Value name)
{
    List *list = as_list(candidates);
    size_t best = SIZE_MAX;
    Value found = NULL;

    if (list->len >= MAX_CANDIDATES)
        return NULL;
    for (size_t i = 0; i < list->len; i++) {
        Value item = list->items[i];
        if (!is_str(item))
            return NULL;
        if (str_equal(item, name))
            continue;
        size_t most = (str_len(name) + str_len(item) + 3) * MOVE_COST / 6;
        most = min_size(most, best - 1);
        size_t d = distance(str_text(name), str_len(name), str_text(item),
                            str_len(item), most);
        if (d > most)
            continue;
        found = item;
        best = d;
    }
    return found;
}

/* --- where to look -------------------------------------------------------- */

/* nearest() among the keys of [d] in its order; new reference. */
static Value nearest_key(Dict *d, Value name)
{
    Value keys = obj_to_list((Value)d);
    Value found = keys ? val_xref(nearest(keys, name)) : NULL;

    val_xunref(keys);
    return found;
}

static Value nearest_local(const Code *code, Value name)
{
    uint32_t n = code->nslots - code->nfree - code->ncells;
    Value names = list_new(n);

    for (uint32_t i = 0; i < n; i++)
        list_append(names, code->slot_names->items[i]);
    Value found = val_xref(nearest(names, name));
    val_unref(names);
    return found;
}

static Value for_name(Exc *e)
{
    Traceback *tb = traceback_shown(e->traceback);
    Value name = e->x[0], found = NULL;

    if (!name || !is_str(name) || !tb)
        return NULL;
    for (Traceback *next = tb; next; next = traceback_shown(next->next))
        tb = next;
    found = nearest_local(traceback_code(tb), name);
    if (!found)
        found = nearest_key(tb->frame->func->globals, name);
    return found ? found : nearest_key(vm.builtins, name);
}

/* Among what dir() says of the object; none for a name that is right but that we
 * do not have. */
static Value for_attribute(Exc *e)
{
    Value name = e->x[0], found = NULL;

    if (!name || !is_str(name) || !e->x[1])
        return NULL;
    if (is_module(e->x[1]) && module_lacks(as_module(e->x[1]), str_text(name)))
        return NULL;
    Value keys = obj_dir(e->x[1]);
    if (keys && is_instance(e->x[1], &module_type))
        module_add_lacking((Module *)(void *)e->x[1], keys);
    if (keys && list_sort(keys, NULL, false) == 0)
        found = val_xref(nearest(keys, name));
    val_xunref(keys);
    return found;
}

void exc_add_suggestion(Buf *out, Value exc)
{
    Value found = NULL;

    if (type_of(exc) == &exc_NameError)
        found = for_name(as_exc(exc));
    else if (type_of(exc) == &exc_AttributeError)
        found = for_attribute(as_exc(exc));
    if (exc_raised())
        exc_drop();
    if (!found)
        return;
    buf_printf(out, ". Did you mean: '%s'?", str_text(found));
    val_unref(found);
}
