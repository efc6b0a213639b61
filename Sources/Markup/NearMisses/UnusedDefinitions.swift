internal import Diagnostics

/// Finds definitions of links (`[label]: address`) that no link uses: CommonMark takes them out,
/// and what was meant as words is read by nobody.
struct UnusedDefinitions {
  private let document: Document
  private let source: [UInt8]
  private let file: String

  static func check(_ document: Document, _ source: [UInt8], from start: Int, file: String)
    -> [Diagnostic]
  {
    let places = marks(in: source[start...])
    guard !places.isEmpty else { return [] }
    let check = UnusedDefinitions(document: document, source: source, file: file)
    return check.findings(at: places, from: start)
  }

  /// Where `]:` stands.
  private static func marks(in text: ArraySlice<UInt8>) -> [Int] {
    var result: [Int] = []
    var rest = text
    while let colon = rest.firstIndex(ofByte: UInt8(ascii: ":")) {
      if colon > text.startIndex, text[colon - 1] == UInt8(ascii: "]") { result.append(colon - 1) }
      rest = text[(colon + 1)...]
    }
    return result
  }

  private func findings(at places: [Int], from start: Int) -> [Diagnostic] {
    var blocks = document.nodes.filter {
      [.paragraph, .heading, .codeBlock, .htmlBlock, .table].contains($0.kind)
    }.map(\.range)[...]
    var used = usedLabels()
    var lines: [SourceRange] = []
    var diagnostics: [Diagnostic] = []
    for place in places {
      while let block = blocks.first, block.upper <= place { blocks.removeFirst() }
      if let block = blocks.first, block.lower <= place { continue }
      // A bracket in an address ends no label.
      guard let open = opening(of: place, from: start),
        !source[open..<place].contains(UInt8(ascii: "]"))
      else { continue }
      let label = Self.normalized(source[(open + 1)..<place])
      let end = source[place...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.count
      if label.hasPrefix("^") {
        diagnostics.append(note(SourceRange(open, end), label))
      } else if used.remove(label) == nil, !isRemark(behind: place + 2, to: end) {
        // Lines that follow one another are one finding.
        if let last = lines.last, source[last.upper..<open].count(where: { $0 == 0x0A }) == 1 {
          lines[lines.count - 1] = SourceRange(last.lower, end)
        } else {
          lines.append(SourceRange(open, end))
        }
      }
    }
    return diagnostics + lines.map { unused($0) }
  }

  /// The bracket that opens the label which ends at `place`, if nothing stands before it on its
  /// line but the marks of quotes and lists.
  private func opening(of place: Int, from start: Int) -> Int? {
    var open = place
    while open > start, source[open] != UInt8(ascii: "[") { open -= 1 }
    guard source[open] == UInt8(ascii: "[") else { return nil }
    var line = open
    while line > start, source[line - 1] != 0x0A, source[line - 1] != 0x0D { line -= 1 }
    let marks = Set(" \t>-*+.)0123456789".utf8)
    return source[line..<open].allSatisfy(marks.contains) ? open : nil
  }

  /// `[//]: # (…)` and `[remark]: <> (…)` are how people write what nobody shall read.
  private func isRemark(behind start: Int, to end: Int) -> Bool {
    let text = source[min(start, end)..<end].drop { $0 == 0x20 || $0 == 0x09 }
    let address = text.prefix { $0 != 0x20 && $0 != 0x09 }
    return address.elementsEqual("#".utf8) || address.elementsEqual("<>".utf8)
  }

  // MARK: Labels

  /// The labels by which links and pictures find their addresses.
  private func usedLabels() -> Set<String> {
    var labels: Set<String> = []
    for node in document.nodes where node.kind == .link || node.kind == .image {
      let text = source[node.range.lower..<min(node.range.upper, source.count)]
      guard text.last == UInt8(ascii: "]") else { continue }
      var end = text.endIndex - 1
      guard var open = text[..<end].lastIndex(of: UInt8(ascii: "[")) else { continue }
      if open + 1 == end, open > text.startIndex, text[open - 1] == UInt8(ascii: "]") {
        end = open - 1
        open = text.startIndex + (node.kind == .image ? 1 : 0)
      }
      labels.insert(Self.normalized(text[min(open + 1, end)..<end]))
    }
    return labels
  }

  /// A label without what makes no difference: CommonMark folds letters and white space.
  private static func normalized(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).lowercased()
      .split { $0.isWhitespace || $0 == ">" }.joined(separator: " ")
  }

  // MARK: Findings

  private func unused(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unusedDefinition, "no link uses this address, so that nobody reads this line",
      at: SourceLocation(file: file, range: range),
      remedy: link(in: range).map { "for a link, write '\($0)', without the colon" }
        ?? "remove it; if readers should see it, write '\\[' in the place of '['")
  }

  /// `[words]:(address)` as the link that was meant.
  private func link(in range: SourceRange) -> String? {
    let line = String(decoding: source[range.lower..<range.upper], as: UTF8.self)
    guard let colon = line.firstRange(of: "]:("), line.last == ")" else { return nil }
    return line[..<colon.lowerBound] + "](" + line[colon.upperBound...]
  }

  private func note(_ range: SourceRange, _ label: String) -> Diagnostic {
    Diagnostic(
      .rawMarkdown, "there are no footnotes: this line gives the address of '[\(label)]'",
      at: SourceLocation(file: file, range: range), remedy: "say it in the sentence, or in brackets"
    )
  }
}
