/* folder.h - where the scenario lies, which is told to nobody but the program.
 *
 * What the program writes names its files as the command line did, as python3
 * does.  A tape says nothing of the machine that it was made on: in its texts a
 * file of the run has its bare name ("/lessons/a.py": "a.py"), and an absolute
 * folder is left out wherever it is named.
 */
#ifndef SIM_VM_FOLDER_H
#define SIM_VM_FOLDER_H

#include <stdbool.h>

#include "sim/base/buf.h"

/* True if [text] has to be told without it. */
bool folder_is_in(const char *text, size_t len);

/* Appends [text] without it. */
void folder_leave_out(Buf *out, const char *text, size_t len);

#endif
