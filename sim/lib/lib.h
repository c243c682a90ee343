/* lib.h - standard modules that schedule nothing.
 *
 * Each module is a ModuleDef in a file of its own name; what is not speed
 * critical stands beside it in Python (NAME.py, see embedded.h).  A module
 * that is both has its C part under the name _NAME, which the Python text
 * imports.  Nothing is made before a program imports it.
 */
#ifndef SIM_LIB_LIB_H
#define SIM_LIB_LIB_H

#include <stdbool.h>

#include "sim/vm/type.h"

extern Type partial_type;       /* functools.partial */

/* A number of seconds as CPython's C code reads it, a float or an int (NaN and what
 * has no room in 64 bits of nanoseconds are none).  False: raised. */
bool lib_to_seconds(Value v, double *out);

/* Registers all modules.  The machine runs already. */
void lib_start(void);

/* The program has run to its end: calls what it registered with atexit, last
 * first.  False: raised. */
bool lib_at_exit(void);

/* Undoes the types that were made; no instance of them lives any more. */
void lib_end(void);

#endif
