/* network_module.h - the modules that reach the simulated network.
 *
 * _network, in C, tells what the scenario and the run say; the server model
 * (_server.py) and the clients that programs import are Python text.
 */
#ifndef SIM_WORLD_NETWORK_MODULE_H
#define SIM_WORLD_NETWORK_MODULE_H

void network_register(void);

#endif
