/// Something that a writer got wrong, where, and what to type instead.
///
/// Lower case, no full stop; the fact first, then the remedy; quoting what was written.
public struct Diagnostic: Sendable, Hashable {
  /// How much it weighs: an error keeps the site from being written, a warning does not.
  public enum Severity: String, Sendable {
    case error, warning
  }

  /// Another place that explains the first one: "first defined here".
  public struct Note: Sendable, Hashable {
    /// The fact.
    public let message: String
    /// The place; for what a file lacks, the beginning of what lacks it.
    public let location: SourceLocation

    /// A remark on another place.
    public init(_ message: String, at location: SourceLocation) {
      self.message = message
      self.location = location
    }
  }

  /// The kind of finding.
  public let identifier: Identifier
  /// The fact.
  public let message: String
  /// The place; for what a file lacks, the beginning of what lacks it.
  public let location: SourceLocation
  /// What to do, in words: `did you mean 'indicators'?`
  public let remedy: String?
  /// The exact text that mends it when put in the place of ``location``.
  public let replacement: String?
  /// What ``replacement`` takes the place of, where the finding knows it: a file in which something
  /// else stands there is not changed.
  public let replaced: String?
  /// Other places that explain this one.
  public let notes: [Note]

  /// A finding at one place.
  public init(
    _ identifier: Identifier, _ message: String, at location: SourceLocation,
    remedy: String? = nil, replacement: String? = nil, replacing replaced: String? = nil,
    notes: [Note] = []
  ) {
    self.identifier = identifier
    self.message = message
    self.location = location
    self.remedy = remedy
    self.replacement = replacement
    self.replaced = replaced
    self.notes = notes
  }

  /// Each kind of finding has one weight, so that nobody has to guess which is which.
  public var severity: Severity { identifier.severity }
}

extension Diagnostic {
  /// A finding about a name that does not exist, with the nearest one that does.
  ///
  /// The nearest name is offered as exact replacement; without a near one, up to eight valid names
  /// are listed; `otherwise` is the remedy where there is no valid name at all.
  public static func unknownName(
    _ identifier: Identifier, _ message: String, written: String, valid: some Sequence<String>,
    at location: SourceLocation, otherwise: String? = nil
  ) -> Diagnostic {
    let names = valid.sorted()
    if let nearest = NearMatch.nearest(to: written, among: names) {
      return Diagnostic(
        identifier, message, at: location, remedy: "did you mean '\(nearest)'?",
        replacement: nearest, replacing: written)
    }
    if names.isEmpty {
      return Diagnostic(identifier, message, at: location, remedy: otherwise)
    }
    let shown = names.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    let more = names.count > 8 ? ", and \(names.count - 8) more" : ""
    return Diagnostic(identifier, message, at: location, remedy: "valid here: \(shown)\(more)")
  }
}

extension Sequence<Diagnostic> {
  /// Whether one of them keeps the site from being written.
  public var hasError: Bool { contains { $0.severity == .error } }

  /// By file, then place, then name; each once.
  public func sortedAndUnique() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted { a, b in
      if a.location != b.location { return a.location < b.location }
      if a.identifier != b.identifier { return a.identifier.rawValue < b.identifier.rawValue }
      return (a.message, a.remedy ?? "") < (b.message, b.remedy ?? "")
    }
  }
}
