/* sockets_module.h - the module _sockets, and what of asyncio stands on it.
 *
 * The sockets of the simulated machine, asyncio's transports and streams are
 * Python text, as CPython's are; in C are the selector (sim/aio/selector.h) and
 * futures that say what they are for.
 */
#ifndef SIM_WORLD_SOCKETS_MODULE_H
#define SIM_WORLD_SOCKETS_MODULE_H

void sockets_register(void);

#endif
