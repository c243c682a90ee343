/* collections_int.h - what the files of the module collections share. */
#ifndef SIM_LIB_COLLECTIONS_INT_H
#define SIM_LIB_COLLECTIONS_INT_H

#include "sim/vm/type.h"

extern Type defaultdict_type;           /* defaultdict.c */
extern Type tuplegetter_type, namedtuple_new_type;      /* namedtuple.c */

/* The __new__ of a namedtuple: takes its name, the tuple of its fields and
 * that of the defaults of the last. */
Value collections_fields_new(Value self, Value *a);

#endif
