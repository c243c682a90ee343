/* thread_module.h - the module _thread, on which threading is built. */
#ifndef SIM_WORLD_THREAD_MODULE_H
#define SIM_WORLD_THREAD_MODULE_H

#include "sim/vm/module.h"

extern const ModuleDef thread_module;

#endif
