/* type_type.c - the class type: life and looks of classes. */
#include "sim/base/mem.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/native.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"

/* Only classes of the program come here: static ones never go. */
static void slot_free(Value self)
{
    Type *t = as_type(self);

    for (size_t i = 0; t->bases && i < t->bases->len; i++)
        type_drop_sub(as_type(t->bases->items[i]), t);
    layout_free(t);
    mem_free(t->subtypes.items);
    Value parts[] = {
        (Value)(void *)t->dict, (Value)(void *)t->mro, (Value)(void *)t->bases,
        (Value)(void *)t->base, t->name_obj, t->qualname, t->extra,
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        val_xunref(parts[i]);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    Type *t = as_type(self);
    Value parts[] = {
        (Value)(void *)t->dict, (Value)(void *)t->mro, (Value)(void *)t->bases,
        (Value)(void *)t->base, t->extra,
    };

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i])
            visit(parts[i], arg);
}

/* Instances may still be there that need the layout: only what holds the cycle
 * together goes. */
static void slot_clear(Value self)
{
    Type *t = as_type(self);
    Value mro = (Value)(void *)t->mro;

    type_changed(t);
    t->mro = NULL;
    if (t->dict)
        dict_clear(t->dict);
    val_xunref(mro);
    if (type_of(self) == t && t->base && t->base->size == t->size) {
        self->type = REF(t->base);      /* it was its own class */
        val_unref(self);
    }
}

static Value slot_repr(Value self)
{
    Buf out;

    buf_init(&out);
    buf_puts(&out, "<class '");
    type_add_full_name(&out, as_type(self));
    buf_puts(&out, "'>");
    return str_from_buf(&out);
}

/* int | str */
static Value slot_binary(Value a, Value b, Op op)
{
    return op == OP_OR_BITS ? union_new(a, b) : val_ref(VAL_NOT_IMPLEMENTED);
}

Type type_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "type",
    .module = "builtins",
    .size = sizeof(Type),
    .flags = TYPE_GC | TYPE_BASE | TYPE_TYPE | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_clear,
    .repr = slot_repr,
    .getattr = type_getattr,
    .setattr = type_setattr,
    .call = type_slot_call,
    .binary = slot_binary,
    .new = type_slot_new,
    .init = type_slot_init,
    .methods = type_methods,
    .getset = type_getset,
};
