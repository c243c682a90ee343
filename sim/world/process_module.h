/* process_module.h - the module _process: what multiprocessing's Python text
 * asks of processes, pipes and semaphores. */
#ifndef SIM_WORLD_PROCESS_MODULE_H
#define SIM_WORLD_PROCESS_MODULE_H

#include "sim/vm/module.h"

extern const ModuleDef process_module;

#endif
