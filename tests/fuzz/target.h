/* target.h - what the targets of fuzzing share.
 *
 * A target is one file with one function, target(), which gets some bytes and
 * must neither crash nor leave a block behind, whatever they are.  Built with
 * clang by the preset fuzz it is driven by libFuzzer, which finds bytes that
 * reach new code; else by replay.c, which takes files.
 *
 * Knows nothing of what is tested; no target keeps anything from one call to
 * the next but what costs too much to make each time.
 */
#ifndef TESTS_FUZZ_TARGET_H
#define TESTS_FUZZ_TARGET_H

#include <stddef.h>
#include <stdint.h>

#include "sim/sim.h"

void target(const uint8_t *bytes, size_t len);

/* The driver's: changes [bytes] somehow, at most [most] of them; the new
 * length.  For a target that changes its inputs itself, by libFuzzer's function
 * LLVMFuzzerCustomMutator(), which replay.c calls too. */
size_t LLVMFuzzerMutate(uint8_t *bytes, size_t len, size_t most);

/* A file that holds [len] bytes of [bytes] until the next call: its path. */
const char *target_file(const uint8_t *bytes, size_t len);

/* Runs the scenario [path] under small limits, and checks every event that it
 * sends against the invariants.  Its output goes nowhere. */
void target_run(const char *path);

#endif
