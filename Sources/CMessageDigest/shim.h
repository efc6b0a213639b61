// libmd: digests of files, as content security policies name them. Only `Website/Asset.swift`
// imports this.
#include <sys/types.h>
#include <sha2.h>
