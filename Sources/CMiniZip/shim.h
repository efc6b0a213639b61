// minizip: files in one file. Only `Archive/ZipWriter.swift` imports this.
#include <zip.h>
