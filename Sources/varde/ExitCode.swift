/// How the command ends, as the shell sees it.
enum ExitCode: Int32 {
  /// All is well.
  case clean = 0
  /// Errors were found in the content or the templates; nothing was written.
  case errorsFound = 1
  /// What was typed cannot be understood (`EX_USAGE` of sysexits.h).
  case usage = 64
  /// A file or folder could not be read or written (`EX_IOERR`).
  case inputOutput = 74
}
