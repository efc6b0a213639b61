internal import Content
internal import Markup
internal import Templating

/// The sources of a page's figures, each with a number, in the order in which the text comes to them.
struct SourceList {
  private var cited = CitedSources()

  // MARK: Beside a figure

  /// Links to the sources on which a figure rests, and what nobody has checked of them; numbers alone
  /// where there can be no links.
  mutating func marks(
    for basis: [Claim], _ language: Language, today: CalendarDate, areLinks: Bool
  ) -> String {
    let links = cited.numbers(of: basis).map { number -> String in
      guard areLinks else { return "\(number)" }
      // In the digits of the browser's own numbered lists, where the reader looks for it.
      let label = language.texts.text("source-number", ["number": "\(number)"])
      return "<a href=\"#\(Self.anchor(number))\" aria-label=\"\(HTMLEscaping.escaped(label))\">"
        + "\(number)</a>"
    }
    guard !links.isEmpty else { return "" }
    let state = CitedSources.state(of: basis, in: language, today: today).map {
      " <small>(\(HTMLEscaping.escaped($0)))</small>"
    }
    // In brackets: 93 with a small 1 behind it could be read as another number.
    return "<sup>[\(links.joined(separator: ", "))]</sup>\(state ?? "")"
  }

  /// No heading can have it: see ``AnchorMaker``.
  private static func anchor(_ number: Int) -> String { "_source-\(number)" }

  // MARK: At the end of the page

  /// What a template shows of each, in order.
  func entries(in language: Language) -> [Value] {
    cited.claims.enumerated().map { index, claim in
      let confidence: Value =
        switch claim.confidence {
        case .partner?, .estimate?:
          .text(language.texts["confidence-\(claim.confidence?.rawValue ?? "")"])
        case .official?, nil: .null
        }
      return [
        "anchor": .text(Self.anchor(index + 1)), "title": text(claim.source?.title),
        "publisher": text(claim.source?.publisher), "page": text(claim.source?.page),
        "published": text(claim.published.map { language.format(year: $0) }),
        "address": text(claim.source?.address), "confidence": confidence,
      ]
    }
  }

  private func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
}
