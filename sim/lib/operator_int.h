/* operator_int.h - what the files of the module operator share. */
#ifndef SIM_LIB_OPERATOR_INT_H
#define SIM_LIB_OPERATOR_INT_H

#include "sim/vm/type.h"

/* operator_getter.c */
extern Type itemgetter_type, attrgetter_type, methodcaller_type;

#endif
