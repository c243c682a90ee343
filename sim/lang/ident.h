/* ident.h - which characters beyond ASCII may stand in a name. */
#ifndef SIM_LANG_IDENT_H
#define SIM_LANG_IDENT_H

#include <stdint.h>

typedef enum IdentClass {
    IDENT_UNPRINTABLE,  /* not in a name, and nothing to show in a message */
    IDENT_NONE,         /* not in a name */
    IDENT_INSIDE,       /* in a name, but not first */
    IDENT_START,        /* anywhere in a name */
    IDENT_ALIAS,        /* may be in a name, but Python would replace it by
                           another character or merge it with its neighbours
                           (form NFKC), which we do not do */
} IdentClass;

/* The class of [c], which is 128 or more. */
IdentClass ident_class(uint32_t c);

#endif
