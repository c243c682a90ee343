/* loop_int.h - what loop.c and loop_type.c share. */
#ifndef SIM_AIO_LOOP_INT_H
#define SIM_AIO_LOOP_INT_H

#include "sim/aio/loop.h"

Value loop_new_of(Type *cls);
void loop_slot_free(Value self);
void loop_slot_visit(Value self, Visit visit, void *arg);
void loop_slot_clear(Value self);

#endif
