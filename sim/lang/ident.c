/* ident.c - which characters beyond ASCII may stand in a name. */
#include "sim/lang/ident.h"

#include <assert.h>
#include <stddef.h>

#include "sim/lang/ident_table.h"

IdentClass ident_class(uint32_t c)
{
    size_t low = 0, high = sizeof runs / sizeof runs[0];

    assert(c >= 128);
    while (high - low > 1) {
        size_t middle = (low + high) / 2;
        if (runs[middle] >> 3 <= c)
            low = middle;
        else
            high = middle;
    }
    return (IdentClass)(runs[low] & 7);
}
