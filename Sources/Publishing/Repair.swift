internal import Content
public import Diagnostics

/// Puts what findings offer as exact replacement into the files, for `varde check --fix`.
///
/// It remembers each file as it was before the findings were made, and leaves alone what somebody
/// has changed since.
public struct Repair: Sendable {
  /// A word that was replaced.
  public struct Change: Sendable {
    /// `file:line:column`, as the file was before.
    public let place: String
    /// The kind of the finding.
    public let identifier: Diagnostic.Identifier
    /// What stood there.
    public let old: String
    /// What stands there now.
    public let new: String
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// By file and place.
    public var changes: [Change] = []
    /// Files that were left as they are, and why.
    public var refusals: [FileError] = []
    /// How many replacements must wait because they overlap with one that was made.
    public var waiting = 0
  }

  /// A replacement in one file.
  private struct Edit: Hashable {
    let range: Range<Int>
    let new: [UInt8]
  }

  private let stamps: [String: FileSystem.Stamp]

  /// Remembers the files of a build. Do this before they are read.
  public init(_ options: BuildOptions) throws {
    var stamps: [String: FileSystem.Stamp] = [:]
    for folder in [options.content, options.templates] where FileSystem.isFolder(folder) {
      let files = try scan(folder)
      for path in files.paths { stamps[files.file(path)] = FileSystem.stamp(of: files.file(path)) }
    }
    self.stamps = stamps
  }

  /// Makes the replacements that are exact; `diagnostics` are sorted.
  public func apply(_ diagnostics: [Diagnostic]) -> Outcome {
    var outcome = Outcome()
    let exact = diagnostics.filter(Self.isExact)
    for (file, findings) in Dictionary(grouping: exact, by: \.location.file).sorted(by: {
      $0.key < $1.key
    }) {
      do throws(FileError) {
        try apply(findings, to: file, &outcome)
      } catch {
        outcome.refusals.append(error)
      }
    }
    return outcome
  }

  /// Whether a finding says what to put where. Which number or figure was meant is not guessed: a
  /// near name may be another person's telephone.
  private static func isExact(_ finding: Diagnostic) -> Bool {
    let range = finding.location.range
    return finding.replacement != nil && range.upper > range.lower
      && finding.identifier != .unknownContact && finding.identifier != .unknownClaim
  }

  private func apply(_ findings: [Diagnostic], to file: String, _ outcome: inout Outcome)
    throws(FileError)
  {
    guard let stamp = stamps[file], FileSystem.stamp(of: file) == stamp else {
      throw FileError(file, "somebody has changed it in the meantime; it is left as it is")
    }
    let bytes = NFC.text(try FileSystem.read(file))
    let source = SourceText(bytes)
    var result: [UInt8] = []
    var changes: [Change] = []
    var waiting = 0
    var position = 0
    var known: Set<Edit> = []
    for finding in findings {
      guard let edit = Self.edit(finding, in: bytes), known.insert(edit).inserted else { continue }
      guard edit.range.lowerBound >= position else {
        waiting += 1
        continue
      }
      result += bytes[position..<edit.range.lowerBound] + edit.new
      position = edit.range.upperBound
      let (line, column) = (
        source.line(at: edit.range.lowerBound), source.column(at: edit.range.lowerBound)
      )
      changes.append(
        Change(
          place: "\(file):\(line):\(column)", identifier: finding.identifier,
          old: String(decoding: bytes[edit.range], as: UTF8.self),
          new: String(decoding: edit.new, as: UTF8.self)))
    }
    guard !changes.isEmpty else { return }
    try FileSystem.replace(file, result + bytes[position...], ifStill: stamp)
    outcome.changes += changes
    outcome.waiting += waiting
  }

  /// The bytes to change; nil where the file does not say what the finding is about.
  private static func edit(_ finding: Diagnostic, in bytes: [UInt8]) -> Edit? {
    var (lower, upper) = (finding.location.range.lower, finding.location.range.upper)
    guard upper <= bytes.count, let replacement = finding.replacement else { return nil }
    // Quotes around a value of a record stay.
    let quotes = [UInt8(ascii: "'"), UInt8(ascii: "\"")]
    if upper - lower > 2, quotes.contains(bytes[lower]), bytes[lower] == bytes[upper - 1] {
      (lower, upper) = (lower + 1, upper - 1)
    }
    if let replaced = finding.replaced, !bytes[lower..<upper].elementsEqual(replaced.utf8) {
      return nil
    }
    return Edit(range: lower..<upper, new: Array(replacement.utf8))
  }
}
