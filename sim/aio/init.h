/* init.h - __init__ of classes that CPython writes in Python. */
#ifndef SIM_AIO_INIT_H
#define SIM_AIO_INIT_H

#include "sim/vm/type.h"

/* Calls [def], an __init__ named as messages name it ("Lock.__init__"), with
 * its signature bound; complaints count [self] among the arguments, as they do
 * for Python's own functions.  0, or -1: raised. */
int init_bind(const NativeDef *def, Value self, Value *args, size_t n,
              Tuple *kwnames);

/* True if [ran]; else raises that [self] has no [name], which its __init__ would
 * have set: a class of the program's has not called it. */
bool init_ran(bool ran, Value self, const char *name);

#endif
