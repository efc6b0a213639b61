internal import Content
internal import Markup

/// A series as a table, and beside it as a chart.
///
/// The chart needs neither colour nor script nor style: bars with a line around them and the numbers
/// beside them, dashed where the source is not official, in the colour of the text, from the side
/// where the language begins.
struct SeriesData {
  private let language: Language
  private let points: [Library.Point]
  private let title: String
  private let titleTag: LanguageTag
  /// What is different for each chart of a page.
  private let anchor: String

  init(_ library: Library, _ claim: Claim, _ language: Language, anchor: String) {
    self.language = language
    self.anchor = anchor
    points = library.points(of: claim)
    let chain = [language.tag] + library.languages.map(\.tag)
    let statement = claim.statement.text(in: chain)
    title = statement?.text ?? claim.id
    titleTag = statement?.language ?? language.tag
  }

  /// The table and the chart; `marks` is what stands beside a number in the table.
  func html(marks: (Claim) -> String) -> String {
    "<div class=\"series\">\n\(table(marks))\(chart)</div>\n"
  }

  // MARK: Table

  private func table(_ marks: (Claim) -> String) -> String {
    let rows = points.map { point in
      "<tr><th scope=\"row\">\(year(point))</th>"
        + "<td>\(count(point))\(marks(point.claim))</td></tr>\n"
    }
    return """
      <table>
      <caption\(titleAttributes)>\(HTMLEscaping.escaped(title))</caption>
      <thead><tr><th scope="col">\(text("year"))</th><th scope="col">\(text("amount"))</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>

      """
  }

  /// The caption is in another language where the record has no statement in that of the text.
  private var titleAttributes: String {
    guard titleTag != language.tag else { return "" }
    return " lang=\"\(titleTag)\" dir=\"\(titleTag.isRightToLeft ? "rtl" : "ltr")\""
  }

  private func text(_ key: String) -> String { HTMLEscaping.escaped(language.texts[key]) }

  private func year(_ point: Library.Point) -> String {
    HTMLEscaping.escaped(language.format(year: point.year))
  }

  private func count(_ point: Library.Point) -> String {
    HTMLEscaping.escaped(language.format(point.count))
  }

  // MARK: Chart

  /// A phone is this wide; what is wider is for the table.
  private static let width = 320
  private static let rowHeight = 26
  private static let barHeight = 18
  /// Where bars begin: behind the year.
  private static let barStart = 48
  private static let longestBar = 208

  private var chart: String {
    let height = points.count * Self.rowHeight
    let titleLanguage = titleTag == language.tag ? "" : " lang=\"\(titleTag)\""
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="\(anchor)" aria-describedby="\(anchor)-text" viewBox="0 0 \(Self.width) \(height)" \
      width="\(Self.width)" height="\(height)" fill="currentColor" font-size="15">
      <title id="\(anchor)"\(titleLanguage)>\(HTMLEscaping.escaped(title))</title>
      <desc id="\(anchor)-text">\(HTMLEscaping.escaped(summary))</desc>
      \(points.indices.map(bar).joined())</svg>

      """
  }

  private var summary: String {
    let lowest = points.min { $0.count < $1.count }
    let highest = points.max { $0.count < $1.count }
    return language.texts.text(
      "chart-summary", ["lowest": described(lowest), "highest": described(highest)])
  }

  private func described(_ point: Library.Point?) -> String {
    point.map { "\(language.format($0.count)) (\(language.format(year: $0.year)))" } ?? ""
  }

  /// The year, the bar and its number. `text-anchor` is left alone: it follows the direction.
  private func bar(_ index: Int) -> String {
    let point = points[index]
    let most = max(1, points.map(\.count).max() ?? 1)
    let length = Int((Double(point.count) / Double(most) * Double(Self.longestBar)).rounded())
    let top = index * Self.rowHeight + (Self.rowHeight - Self.barHeight) / 2
    let baseline = index * Self.rowHeight + 18
    let line = point.claim.confidence == .official ? "" : " stroke-dasharray=\"4 3\""
    return """
      <text x="\(x(0))" y="\(baseline)">\(year(point))</text>\
      <rect x="\(isMirrored ? x(Self.barStart + length) : Self.barStart)" y="\(top)" \
      width="\(length)" height="\(Self.barHeight)" fill-opacity=".2" stroke="currentColor"\(line)></rect>\
      <text x="\(x(Self.barStart + length + 6))" y="\(baseline)">\(count(point))</text>

      """
  }

  private var isMirrored: Bool { language.tag.isRightToLeft }

  /// A place this far from where the language begins.
  private func x(_ distance: Int) -> Int { isMirrored ? Self.width - distance : distance }
}
