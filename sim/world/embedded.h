/* embedded.h - the Python texts of this floor: see sim/lib/embedded.h. */
#ifndef SIM_WORLD_EMBEDDED_H
#define SIM_WORLD_EMBEDDED_H

#include "sim/lib/embedded.h"

/* The text of sim/world/[name].py; NULL if there is none. */
const Embedded *embedded_find_world(const char *name);

#endif
