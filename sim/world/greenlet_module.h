/* greenlet_module.h - the modules greenlet, _greenlet, gevent and grequests. */
#ifndef SIM_WORLD_GREENLET_MODULE_H
#define SIM_WORLD_GREENLET_MODULE_H

void greenlet_register(void);

#endif
