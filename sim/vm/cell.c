/* cell.c - what a variable stands in that several functions share. */
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/obj.h"
#include "sim/vm/str.h"

static Cell *as_cell(Value v)
{
    return (Cell *)(void *)v;
}

Value cell_new(Value v)
{
    Cell *c = as_cell(obj_new(&cell_type));

    c->v = val_xref(v);
    return (Value)c;
}

static Value cell_get(Value v)
{
    Value content = as_cell(v)->v;

    return content ? val_ref(content)
                   : raise(&exc_ValueError, "Cell is empty");
}

static int cell_set(Value v, Value to)
{
    val_set_take(&as_cell(v)->v, val_xref(to));
    return 0;
}

static Value cell_make(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)cls;
    if (!check_args("cell", n, kwnames, 0, 1))
        return NULL;
    return cell_new(n > 0 ? args[0] : NULL);
}

static Value cell_repr(Value v)
{
    Value content = as_cell(v)->v;
    Buf b;

    buf_init(&b);
    buf_puts(&b, "<cell at ");
    obj_add_address(&b, v);
    if (content) {
        buf_printf(&b, ": %s object at ", type_of(content)->name);
        obj_add_address(&b, content);
    } else {
        buf_puts(&b, ": empty");
    }
    buf_putc(&b, '>');
    return str_from_buf(&b);
}

/* By what they hold; an empty one is less than any other. */
static Value cell_compare(Value a, Value b, Op op)
{
    if (type_of(b) != &cell_type)
        return val_ref(VAL_NOT_IMPLEMENTED);
    Value x = val_xref(as_cell(a)->v), y = val_xref(as_cell(b)->v);
    Value r = x && y ? obj_compare(x, y, op)
                     : obj_compare(val_small(x != NULL), val_small(y != NULL),
                                   op);
    val_xunref(x);
    val_xunref(y);
    return r;
}

static void cell_free(Value v)
{
    val_xunref(as_cell(v)->v);
}

static void cell_visit(Value v, Visit visit, void *arg)
{
    if (as_cell(v)->v)
        visit(as_cell(v)->v, arg);
}

static void cell_clear(Value v)
{
    val_clear(&as_cell(v)->v);
}

Type cell_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "cell",
    .module = "builtins",
    .size = sizeof(Cell),
    .flags = TYPE_GC | TYPE_UNHASHABLE,
    .free = cell_free,
    .visit = cell_visit,
    .clear = cell_clear,
    .repr = cell_repr,
    .compare = cell_compare,
    .new = cell_make,
    .getset = (const GetSetDef[]){
        {"cell_contents", cell_get, cell_set},
        {0},
    },
};
