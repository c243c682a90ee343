/* char_name.h - the characters that \N{NAME} names. */
#ifndef SIM_LANG_CHAR_NAME_H
#define SIM_LANG_CHAR_NAME_H

#include <stddef.h>
#include <stdint.h>

/* The character with the name, in capitals or not; UINT32_MAX: none has it, or
 * none in the blocks we know (char_name_table.h). */
uint32_t char_by_name(const char *name, size_t len);

#endif
