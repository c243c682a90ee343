/* fuzz_run.c - text as a scenario, run under small limits. */
#include "tests/fuzz/target.h"

void target(const uint8_t *bytes, size_t len)
{
    target_run(target_file(bytes, len));
}
