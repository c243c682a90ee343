/* functools_int.h - what the files of the module functools share. */
#ifndef SIM_LIB_FUNCTOOLS_INT_H
#define SIM_LIB_FUNCTOOLS_INT_H

#include "sim/lib/lib.h"

extern Type lru_cache_type;             /* lru_cache.c */
extern Type cmp_key_type;               /* functools.c */

#endif
