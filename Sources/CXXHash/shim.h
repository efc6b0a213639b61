// xxHash 0.8: checksums of texts. Only `Content/Fingerprint.swift` imports this.
#define XXH_INLINE_ALL
#include <xxhash.h>

// Its own functions give a struct and take vectors of the processor, which Swift does not see.
static inline unsigned long long varde_xxh3_64(const void *bytes, size_t count) {
  return XXH3_64bits(bytes, count);
}

static inline void varde_xxh3_128(const void *bytes, size_t count, unsigned long long result[2]) {
  XXH128_hash_t hash = XXH3_128bits(bytes, count);
  result[0] = hash.high64;
  result[1] = hash.low64;
}
