/* output.h - what is written to stdout arrives, or the command says so and
 * fails.
 *
 * The commands write with stdio and need not look: output_end() does.  Only who
 * may go on for long asks output_write(), and ends when it says false.
 */
#ifndef TUI_OUTPUT_H
#define TUI_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

enum { OUTPUT_EXIT_FAILED = 74 };       /* stdout, or a tape, is not whole */

/* First of all: of stdin, stdout and stderr those that are closed are as
 * /dev/null from here on, so that no file gets their numbers, and with them
 * what is printed. */
void output_begin(void);

/* Writes to stdout (1) or stderr (2), what was written before it first.  False:
 * stdout takes no more. */
bool output_write(int fd, const char *text, size_t len);

/* Last of all: [status], or if stdout did not take everything says so and
 * returns OUTPUT_EXIT_FAILED.  Who read from a pipe and has left is no news:
 * then the process ends as the signal would have ended it. */
int output_end(int status);

#endif
