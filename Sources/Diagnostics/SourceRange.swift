/// A stretch of a file, counted in UTF-8 bytes from its beginning; `upper` is one past the last.
///
/// Bytes are what the parsers count. Lines and columns for people are worked out only when a
/// diagnostic is printed (see ``SourceText``).
public struct SourceRange: Sendable, Hashable {
  /// The first byte.
  public let lower: Int
  /// One past the last byte.
  public let upper: Int

  /// A range from `lower` up to, not including, `upper`. A reversed pair becomes an empty range.
  public init(_ lower: Int, _ upper: Int) {
    self.lower = max(0, lower)
    self.upper = max(self.lower, upper)
  }

  /// The beginning of a file: for what a file lacks.
  public static let start = SourceRange(0, 0)
}

/// A file, as its path from the folder in which the command was typed, and a stretch of it.
public struct SourceLocation: Sendable, Hashable, Comparable {
  /// The path of the file.
  public let file: String
  /// The bytes of it.
  public let range: SourceRange

  /// The place `range` in `file`.
  public init(file: String, range: SourceRange = .start) {
    self.file = file
    self.range = range
  }

  /// By file, then where they begin, then where they end.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.range.lower, a.range.upper) < (b.file, b.range.lower, b.range.upper)
  }
}
