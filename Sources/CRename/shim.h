// The call of the C library that lets two folders change places. Its own header shows it only to
// programs that ask for all extensions of GNU, which the toolchain's module of the library does not;
// and a header of the library that is read here as well would seem to belong to this module.

int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path,
              unsigned int flags);

static inline int varde_exchange(const char *one, const char *other) {
  // AT_FDCWD of fcntl.h, and RENAME_EXCHANGE of linux/fs.h.
  return renameat2(-100, one, -100, other, 1u << 1);
}
