/* head.h - is this file a tape?
 *
 * Looks at the first bytes only, before SQLite sees the file.
 */
#ifndef SIM_TAPE_HEAD_H
#define SIM_TAPE_HEAD_H

#include "sim/base/err.h"

/* True if the file begins as a tape does (or any other SQLite file). */
bool head_is_database(const char *path);

/* True if it is a regular file and begins as a tape that this program reads;
 * else [err] says what it is. */
bool head_check(const char *path, Err *err);

#endif
