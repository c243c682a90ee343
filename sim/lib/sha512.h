/* sha512.h - the digest SHA-512 of some bytes. */
#ifndef SIM_LIB_SHA512_H
#define SIM_LIB_SHA512_H

#include <stddef.h>
#include <stdint.h>

enum { SHA512_SIZE = 64 };

void sha512(unsigned char digest[SHA512_SIZE], const void *data, size_t len);

#endif
