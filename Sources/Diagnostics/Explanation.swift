extension Diagnostic.Identifier {
  /// What the finding means, why it matters, and how to mend it.
  public var explanation: String { summary }

  /// The finding in a few words.
  public var summary: String { rawValue }
}
