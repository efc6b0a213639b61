// libdeflate: gzip. Only `Publishing/Gzip.swift` imports this.
#include <libdeflate.h>
