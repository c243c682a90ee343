/* explain.h - what is wrong with a text that does not parse.
 *
 * CPython's parser tries the grammar's alternatives in order and backtracks.
 * Where it gives up depends on that order, and so do its better messages,
 * which are further alternatives ("expected ':'" is a rule that matches an
 * `if` without one).  To name the same line in the same words we have to try
 * the same things in the same order.  So a statement that the parser proper
 * has refused is read again here, by a plain and slow interpreter of the
 * grammar as CPython has it (grammar.h), twice as in CPython: first without
 * the rules for errors, to see how far it gets, then with them.
 *
 * It builds no tree; it knows ranges of tokens, and asks the parser for the
 * node of a range when a message depends on it.
 */
#ifndef SIM_LANG_EXPLAIN_H
#define SIM_LANG_EXPLAIN_H

#include "sim/lang/parse_int.h"

/* Fills p->err with what is wrong in the tokens from 0 on, the beginning of
 * the statement (or of the piece of an f-string) that has failed. */
void explain(Parser *p);

/* For tests: whether the grammar in grammar.h fits [len] bytes of [text], which
 * it should exactly if parse() takes them.  With [errors] the rules for errors
 * are tried as well, which should change nothing. */
bool explain_accepts(const char *text, size_t len, bool errors);

/* When an error is already known, at [line]: CPython then reads on to the end
 * of the text, and what its lexer finds there replaces the error. */
void explain_rest(Parser *p, int line);

#endif
