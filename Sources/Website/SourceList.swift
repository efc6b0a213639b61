internal import Content
internal import Markup
internal import Templating

/// The sources of a page's figures, each with a number, in the order in which the text comes to them.
struct SourceList {
  private var claims: [Claim] = []
  private var numbers: [Key: Int] = [:]

  /// What makes two sources different to a reader.
  private struct Key: Hashable {
    let words: [String?]
    let published: Int?
    let confidence: Claim.Confidence?

    init(_ claim: Claim) {
      let source = claim.source
      words = [source?.title, source?.publisher, source?.page, source?.address]
      published = claim.published
      confidence = claim.confidence
    }
  }

  private mutating func number(of claim: Claim) -> Int {
    let key = Key(claim)
    if let number = numbers[key] { return number }
    claims.append(claim)
    numbers[key] = claims.count
    return claims.count
  }

  // MARK: Beside a figure

  /// Links to the sources on which a figure rests, and what nobody has checked of them.
  mutating func marks(for basis: [Claim], _ language: Language, today: CalendarDate) -> String {
    var seen: Set<Int> = []
    let links = basis.map { number(of: $0) }.filter { seen.insert($0).inserted }.map { number in
      // In the digits of the browser's own numbered lists, where the reader looks for it.
      let label = language.texts.text("source-number", ["number": "\(number)"])
      return "<a href=\"#s.\(number)\" aria-label=\"\(HTMLEscaping.escaped(label))\">\(number)</a>"
    }
    guard !links.isEmpty else { return "" }
    let state = state(of: basis, language, today).map {
      " <small>(\(HTMLEscaping.escaped($0)))</small>"
    }
    // In brackets: 93 with a small 1 behind it could be read as another number.
    return "<sup>[\(links.joined(separator: ", "))]</sup>\(state ?? "")"
  }

  /// What is not right with a figure: it is as good as the worst of what it is made of.
  private func state(of basis: [Claim], _ language: Language, _ today: CalendarDate) -> String? {
    if basis.contains(where: { !$0.isChecked }) { return language.texts["claim-unchecked"] }
    let expiries = basis.filter { $0.isExpired(on: today) }.compactMap(\.expires)
    return expiries.min().map {
      language.texts.text("claim-expired", ["date": language.format($0)])
    }
  }

  // MARK: At the end of the page

  /// What a template shows of each, in order.
  func entries(in language: Language) -> [Value] {
    claims.enumerated().map { index, claim in
      let confidence: Value =
        switch claim.confidence {
        case .partner?, .estimate?:
          .text(language.texts["confidence-\(claim.confidence?.rawValue ?? "")"])
        case .official?, nil: .null
        }
      return [
        "anchor": .text("s.\(index + 1)"), "title": text(claim.source?.title),
        "publisher": text(claim.source?.publisher), "page": text(claim.source?.page),
        "published": text(claim.published.map { language.format(year: $0) }),
        "address": text(claim.source?.address), "confidence": confidence,
      ]
    }
  }

  private func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
}
