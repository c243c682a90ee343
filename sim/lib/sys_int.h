/* sys_int.h - what the files of the module sys share. */
#ifndef SIM_LIB_SYS_INT_H
#define SIM_LIB_SYS_INT_H

#include "sim/lib/std_int.h"

/* sys_size.c */
Value sys_getsizeof(Value self, Value *a);

/* sys_info.c: version_info, float_info and other facts. */
void sys_add_facts(Module *m);

#endif
