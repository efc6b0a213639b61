internal import Diagnostics
internal import Markup

/// Finds control characters, and signs that turn the direction of what follows.
struct HiddenSigns {
  /// A sign that should not be there.
  struct Finding {
    let identifier: Diagnostic.Identifier
    /// The bytes of the text on which it stands.
    let range: Range<Int>
    let scalar: UInt32

    var message: String {
      let name = InvisibleSign.name(of: scalar)
      return identifier == .controlCharacter
        ? "the control character \(name) stands here"
        : "the invisible sign \(name) turns the direction of the words beside it"
    }
    var remedy: String { "remove the sign; many editors do not show it" }
  }

  /// The findings in a text whose body begins at byte `start` of its file.
  static func check(_ document: Document, _ source: [UInt8], from start: Int, file: String)
    -> [Diagnostic]
  {
    var diagnostics: [Diagnostic] = []
    if mayHold(source[start...]) {
      diagnostics = paragraphs(of: source, from: start).flatMap { range in
        find(in: source[range]).map { diagnostic($0, file: file) }
      }
    }
    guard source[start...].contains(UInt8(ascii: "&")) else { return diagnostics }
    return diagnostics + entities(document, source, file)
  }

  private static func diagnostic(_ finding: Finding, file: String) -> Diagnostic {
    let range = SourceRange(finding.range.lowerBound, finding.range.upperBound)
    return Diagnostic(
      finding.identifier, finding.message, at: SourceLocation(file: file, range: range),
      remedy: finding.remedy, replacement: "")
  }

  /// Signs that are written as entities: `&#x202E;`.
  private static func entities(_ document: Document, _ source: [UInt8], _ file: String)
    -> [Diagnostic]
  {
    document.nodes.enumerated().flatMap { index, node -> [Diagnostic] in
      guard [.text, .link, .image].contains(node.kind) else { return [] }
      let words = Array(document.text(of: index)) + Array(document.secondText(of: index))
      guard mayHold(words[...]),
        !mayHold(source[node.range.lower..<min(node.range.upper, source.count)])
      else { return [] }
      return find(in: words[...]).prefix(1).map { finding in
        Diagnostic(
          finding.identifier, finding.message, at: SourceLocation(file: file, range: node.range),
          remedy: "remove what stands between '&' and ';'")
      }
    }
  }

  /// What blank lines part: a sign of direction works no further.
  private static func paragraphs(of source: [UInt8], from start: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var first = start
    var isBlank = false
    for index in start..<source.count {
      switch source[index] {
      case 0x0A:
        if isBlank {
          result.append(first..<index)
          first = index
        }
        isBlank = true
      case 0x20, 0x09, 0x0D: break
      default: isBlank = false
      }
    }
    result.append(first..<source.count)
    return result
  }

  // MARK: Bytes

  /// Whether a byte stands there with which such a sign may begin, and what follows fits.
  static func mayHold(_ text: ArraySlice<UInt8>) -> Bool {
    let bytes = text.span
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte >= 0xEF else {
        continue
      }
      if byte == 0x0A || byte == 0x0D || byte == 0x09 { continue }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case 0xC2: if next < 0xA0 { return true }
      case 0xE2:
        guard next == 0x80 || next == 0x81, index + 2 < bytes.count else { continue }
        let last = bytes[index + 2]
        if next == 0x80 ? (0xAA...0xAE).contains(last) : (0xA6...0xA9).contains(last) {
          return true
        }
      case 0xEF: if next == 0xB7 || next == 0xBF { return true }
      case 0xF0...0xFF:
        // The last two of each plane; pictures have another third byte.
        if next & 0x0F == 0x0F, index + 2 < bytes.count, bytes[index + 2] == 0xBF { return true }
      default: return true
      }
    }
    return false
  }

  /// The signs in one paragraph or value.
  static func find(in text: ArraySlice<UInt8>) -> [Finding] {
    var findings: [Finding] = []
    var open: [Finding] = []
    var position = text.startIndex
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let range = position..<(position + UTF8.width(scalar))
      position = range.upperBound
      if InvisibleSign.isControl(scalar.value) {
        findings.append(.init(identifier: .controlCharacter, range: range, scalar: scalar.value))
        continue
      }
      let sign = Finding(identifier: .directionSign, range: range, scalar: scalar.value)
      switch scalar.value {
      case 0x202D, 0x202E:
        findings.append(sign)
        open.append(sign)
      case 0x202A, 0x202B, 0x2066...0x2068: open.append(sign)
      case 0x202C, 0x2069:
        let isIsolate = scalar.value == 0x2069
        if let last = open.last, (0x2066...0x2068).contains(last.scalar) == isIsolate {
          open.removeLast()
          // What ends an override goes with it.
          if last.scalar == 0x202D || last.scalar == 0x202E { findings.append(sign) }
        } else {
          findings.append(sign)
        }
      default: break
      }
    }
    findings += open.filter { $0.scalar != 0x202D && $0.scalar != 0x202E }
    return runs(of: findings.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// The findings, with a run of one sign as one.
  private static func runs(of findings: [Finding]) -> [Finding] {
    var runs: [Finding] = []
    for finding in findings {
      if let last = runs.last, last.scalar == finding.scalar,
        last.range.upperBound == finding.range.lowerBound
      {
        runs[runs.count - 1] = Finding(
          identifier: last.identifier, range: last.range.lowerBound..<finding.range.upperBound,
          scalar: last.scalar)
      } else {
        runs.append(finding)
      }
    }
    return runs
  }
}
