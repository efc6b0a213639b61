public import Diagnostics
internal import Markup

/// The files that record from which source text a translation was made.
public struct Confirmation: Sendable {
  /// Why nothing can be recorded.
  public struct Fault: Error, CustomStringConvertible {
    /// The reason, in words for the person who typed the command.
    public let description: String
  }

  /// The fingerprint that the translation records.
  public let fingerprint: Fingerprint
  /// The source text of that fingerprint.
  public let source: [UInt8]
  /// Whether a block of it is a block of the source as it is now: of another text none is.
  public let isOfSameText: Bool

  /// Confirms that a translation says what its source says now: all of it, or block `number` alone,
  /// counted from 1 as ``TranslationState/blocks``.
  ///
  /// `bytes` are those of the source's file. With one block, the text that is kept is that of then
  /// with this block as it is now, so that the others stay as far behind as they were.
  public static func make(
    _ resolved: ResolvedItem, _ number: Int, block: Int?, source bytes: [UInt8],
    history: SourceHistory
  ) -> Result<Confirmation, Fault> {
    let item = resolved.item
    guard number != item.sourceIndex else {
      return .failure(Fault(description: "this is the text that the others follow"))
    }
    let base = resolved.baseIndex(of: number)
    let now = resolved.versions[base]
    let language = item.translations[base].language
    var text = SourceText(now, bytes)
    if let block {
      guard now.sequence.blocks.indices.contains(block - 1) else {
        return .failure(
          Fault(description: "the source has blocks 1 to \(now.sequence.blocks.count)"))
      }
      guard let recorded = item.translations[number].translatedFrom,
        let then = history.stored(recorded, language: language)
      else {
        return .failure(
          Fault(description: "the text it was made from is not known: confirm all of it at once"))
      }
      let comparison = SourceComparison(then: then.version, now: now)
      text = SourceText(then.version, then.bytes)
      text.take(block - 1, of: SourceText(now, bytes), comparison)
    }
    return .success(Confirmation(text, language, now))
  }

  /// Records that translation `number` was made from an older source, whose file had these bytes; `name`
  /// is what findings call it.
  public static func make(
    _ resolved: ResolvedItem, _ number: Int, from bytes: [UInt8], called name: String
  ) -> Result<Confirmation, BrokenSource> {
    let base = resolved.item.translations[resolved.baseIndex(of: number)]
    let (text, findings) = Translation.read(bytes, language: base.language, file: name)
    guard !findings.hasError else { return .failure(BrokenSource(diagnostics: findings)) }
    let version = TextVersion(text, BlockSequence(text.document))
    let now = resolved.versions[resolved.baseIndex(of: number)]
    return .success(Confirmation(SourceText(version, bytes), base.language, now))
  }

  /// Errors in a source text of another time.
  public struct BrokenSource: Error {
    /// All that is wrong in it.
    public let diagnostics: [Diagnostic]
  }

  private init(_ text: SourceText, _ language: LanguageTag, _ now: TextVersion) {
    source = text.file
    let (read, _) = Translation.read(source, language: language, file: "")
    let version = TextVersion(read, BlockSequence(read.document))
    fingerprint = version.fingerprint
    isOfSameText =
      now.sequence.blocks.isEmpty
      || SourceComparison(then: version, now: now).origins.contains { origin in
        switch origin {
        case .same, .changed: true
        case .replaced, .new: false
        }
      }
  }

  /// The translation's file with the fingerprint in its front matter.
  public func apply(to bytes: [UInt8]) throws(UnwritableRecord) -> [UInt8] {
    try FrontMatter.editing(bytes) { edit throws(UnwritableRecord) in
      try edit.set("translated-from", to: fingerprint.description)
    }
  }

  /// A source text as it is kept: its title, its summary, and its Markdown.
  private struct SourceText {
    let title: String?
    let summary: String?
    /// The blocks as they are written, each with the lines of the `:::for` around it.
    private var blocks: [[UInt8]]
    /// The definitions of links, which belong to no block.
    private var definitions: [[UInt8]]

    init(_ version: TextVersion, _ bytes: [UInt8]) {
      title = version.title
      summary = version.summary
      let document = version.document
      definitions = Self.definitions(in: bytes)
      blocks = version.sequence.blocks.map { block in
        let range = document.nodes[block.node].range
        var lines = Array(bytes[Self.lineStart(range.lower, bytes)..<range.upper])
        for variant in block.variants.reversed() {
          let start = document.nodes[variant].range.lower
          let head = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
          let colons = head.prefix { $0 == UInt8(ascii: ":") }
          lines = Array(head) + [0x0A, 0x0A] + lines + [0x0A, 0x0A] + Array(colons)
        }
        return lines
      }
    }

    private static func definitions(in bytes: [UInt8]) -> [[UInt8]] {
      let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
      return lines.filter { line in
        let text = line.drop { $0 == 0x20 }
        return text.first == UInt8(ascii: "[") && text.firstRange(of: Array("]:".utf8)) != nil
      }.map(Array.init)
    }

    /// Where the line of a block begins, if nothing but white space stands before it.
    private static func lineStart(_ lower: Int, _ bytes: [UInt8]) -> Int {
      var start = lower
      while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
      return start
    }

    /// Takes over one block as it is now: in the place of the one that it came from, or behind the
    /// one that stands before it now.
    mutating func take(_ index: Int, of now: SourceText, _ comparison: SourceComparison) {
      definitions += now.definitions.filter { !definitions.contains($0) }
      switch comparison.origins[index] {
      case .same: break
      case .changed(let old), .replaced(let old): blocks[old] = now.blocks[index]
      case .new:
        let before = comparison.origins[..<index].lazy.reversed().compactMap(\.then).first
        blocks.insert(now.blocks[index], at: before.map { $0 + 1 } ?? 0)
      }
    }

    var file: [UInt8] {
      var text = "---\n"
      if let title { text += "title: \(YAMLText.quoted(title))\n" }
      if let summary { text += "summary: \(YAMLText.quoted(summary))\n" }
      var result = Array((text + "---\n").utf8)
      for block in blocks { result += [0x0A] + block + [0x0A] }
      for line in definitions { result += [0x0A] + line + [0x0A] }
      return result
    }
  }
}
