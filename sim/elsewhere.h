/* elsewhere.h - packages that neither Python has nor the program.
 *
 * Whoever has installed one expects that the program finds it, as under his own
 * Python; ticktape looks at no such place.
 */
#ifndef SIM_ELSEWHERE_H
#define SIM_ELSEWHERE_H

#include "sim/base/buf.h"
#include "sim/vm/value.h"

/* Appends to [out] what [exc], which ends the program, means and what can be
 * done; nothing if it is not about such a package. */
void elsewhere_note(Buf *out, Value exc);

#endif
