/* ident.c - the table from values to numbers. */
#include "sim/vm/ident.h"

#include "sim/base/zone.h"
#include "sim/vm/side.h"

/* What addresses look like on a 64-bit Linux. */
#define FIRST_ADDRESS 0x7f0000000000
#define ADDRESS_STEP 16

static Side table;
static int64_t last;            /* the number that was given last */
ZONE_KEEP(table);
ZONE_KEEP(last);

int64_t obj_id(Value v)
{
    SideEntry *e = side_at(&table, v);

    if (!e->number) {
        e->number = ++last;
        if (is_obj(v))
            v->flags |= OBJ_HAS_ID;
    }
    return FIRST_ADDRESS + ADDRESS_STEP * e->number;
}

void obj_add_address(Buf *out, Value v)
{
    buf_printf(out, "0x%llx", (long long)obj_id(v));
}

void ident_forget(Value v)
{
    side_drop(&table, v);
}

void ident_end(void)
{
    side_end(&table, OBJ_HAS_ID);
    last = 0;
}
