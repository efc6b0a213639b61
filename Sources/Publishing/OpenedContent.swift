internal import Content
public import Diagnostics

/// Content that a command has read, and what is wrong in it.
///
/// A command gets what was read only by saying what errors mean to it: so that none works in silence
/// on what is left of a broken text.
public struct OpenedContent: Sendable {
  /// What keeps the site from being made, sorted by place.
  public let errors: [Diagnostic]
  private let keeper: RecordKeeper

  /// Reads the content of `options`.
  public init(_ options: BuildOptions) async throws {
    let sources = try scan(options.content)
    let parsed = await parse(sources, today: options.today, jobs: options.jobs)
    let resolved = await resolve(parsed.library, sources, jobs: options.jobs)
    errors = (parsed.diagnostics + resolved.diagnostics).sortedAndUnique()
      .filter { $0.severity == .error }
    keeper = RecordKeeper(options, sources, resolved.library, errors: errors)
  }

  /// The content for a command that must miss nothing: there is none while there is an error.
  public func whole() throws(BrokenContent) -> RecordKeeper {
    try BrokenContent.check(errors)
    return keeper
  }

  /// The content as far as it could be read, for a command that tells ``errors`` itself. What is
  /// recorded of a text or record is refused where its own files have one.
  public var asFarAsRead: RecordKeeper { keeper }
}

/// Nothing can be recorded of a text, or told of all, as long as it has these errors.
public struct BrokenContent: Error {
  /// What is wrong, sorted by place.
  public let errors: [Diagnostic]

  /// Throws the errors among some findings.
  static func check(_ diagnostics: [Diagnostic]) throws(BrokenContent) {
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw BrokenContent(errors: errors.sortedAndUnique()) }
  }
}
