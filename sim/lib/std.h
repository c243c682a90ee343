/* std.h - registers the modules that programs know as the interpreter's
 * surroundings: time, sys, os, io, json, types, enum, logging and so on.
 */
#ifndef SIM_LIB_STD_H
#define SIM_LIB_STD_H

/* Called by lib_start(). */
void lib_std_start(void);

#endif
