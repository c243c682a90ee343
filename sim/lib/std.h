/* std.h - registers the modules that programs know as the interpreter's
 * surroundings: time, sys, os, io, json, types, enum, logging and so on.
 */
#ifndef SIM_LIB_STD_H
#define SIM_LIB_STD_H

#include "sim/vm/frame.h"

/* What sys._getframe() would give in [f], as it stands now; None if no frame of
 * the program's own is there. */
Value std_frame_picture(Frame *f);

/* Called by lib_start(). */
void lib_std_start(void);

#endif
