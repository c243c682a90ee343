/* unicode.h - what str's methods ask of a character beyond str.h.
 *
 * Unicode 14.0, as CPython 3.11 has it.
 */
#ifndef SIM_VM_UNICODE_H
#define SIM_VM_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

bool uni_is_title(uint32_t c);          /* category Lt */

/* For the final sigma: a letter with case; what stands within a word without
 * ending it.  No character is both here. */
bool uni_is_cased(uint32_t c);
bool uni_is_case_ignorable(uint32_t c);

/* What [c] becomes, in [out]; returns how many characters that is. */
size_t uni_full_upper(uint32_t c, uint32_t out[3]);
size_t uni_full_lower(uint32_t c, uint32_t out[3]);
size_t uni_full_title(uint32_t c, uint32_t out[3]);
size_t uni_full_fold(uint32_t c, uint32_t out[3]);

#endif
