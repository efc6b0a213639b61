internal import Content

/// What the command itself asks of the disk.
public enum Files {
  /// The bytes of a file; nil when it cannot be read, or is too large for anybody to have written it.
  public static func bytes(_ path: String) -> [UInt8]? {
    try? FileSystem.read(path, limit: 64 << 20)
  }

  /// The bytes of a text in the form in which all places count them; nil when it cannot be read.
  public static func text(_ path: String) -> [UInt8]? { bytes(path).map(NFC.text) }

  /// Whether a folder stands at `path`.
  public static func isFolder(_ path: String) -> Bool { FileSystem.isFolder(path) }

  /// Where a symbolic link leads; nil when there is none.
  public static func linkTarget(_ path: String) -> String? { FileSystem.linkTarget(path) }
}
