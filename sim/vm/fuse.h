/* fuse.h - instructions that are mostly done at once with those behind them.
 *
 * To fetch the next instruction takes longer than to add two small ints.  So
 * where a few stand in a row that often have a simple case, the first of them
 * gets another opcode, whose handler (run_fused.h) does all of them if the case
 * is simple, and else goes to the first one's own:
 *
 *     LOAD_FAST n                 FAST_CONST_COMPARE n
 *     CONST 2             -->     CONST 2
 *     COMPARE <                   COMPARE <
 *     POP_JUMP_IF_FALSE 7         POP_JUMP_IF_FALSE 7
 *
 * Nothing else changes: the words are as many and stand where they stood, so
 * jumps into the middle, lines and handlers need no thought, and where
 * instructions are counted each is fetched by itself.
 */
#ifndef SIM_VM_FUSE_H
#define SIM_VM_FUSE_H

#include "sim/vm/code.h"

/* Gives the instructions of [code], which is complete, such opcodes. */
void code_fuse(Code *code);

/* The opcode that stood there: that of the first instruction. */
Opcode op_unfused(Opcode op);

#endif
