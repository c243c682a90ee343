/* files.h - the texts of a run, before it begins: read, and looked at.
 *
 * Only the scenario and modules beside it, or in folders beside it, are ever
 * read.
 */
#ifndef SIM_FILES_H
#define SIM_FILES_H

#include <stdbool.h>
#include <stddef.h>

#include "sim/base/err.h"

/* The whole of [path], owned by the caller; NULL: [err] says why. */
char *files_read(const char *path, size_t *len, Err *err);

/* The folder of [path], with a slash, or "". */
char *files_dir_of(const char *path);

/* The text of the module [name] (dots are folders) in [dir], which ends with a
 * slash or is "".  *package: it is a folder; its text is that of its
 * __init__.py, or empty, and then *path ends with a slash.  Both texts are the
 * caller's; NULL: there is none. */
char *files_read_module(const char *dir, const char *name, size_t *len,
                        char **path, bool *package);

/* True if [text], or a module in [dir] that it imports, names what makes
 * processes: the run then needs room for several images of the machine, which
 * has to be there before the first block (zone.h).  It looks for words and may
 * be wrong; a comment that names them costs nothing but addresses. */
bool files_name_processes(const char *text, const char *dir);

#endif
