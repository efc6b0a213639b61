/// The sources of the figures of one text, each with a number, in the order in which the text comes to
/// them.
public struct CitedSources: Sendable {
  /// A claim for each source, in order.
  public private(set) var claims: [Claim] = []
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

  /// No sources yet.
  public init() {}

  /// The numbers of the sources on which a figure rests, from 1, each once.
  public mutating func numbers(of basis: [Claim]) -> [Int] {
    var seen: Set<Int> = []
    return basis.map { number(of: $0) }.filter { seen.insert($0).inserted }
  }

  private mutating func number(of claim: Claim) -> Int {
    let key = Key(claim)
    if let number = numbers[key] { return number }
    claims.append(claim)
    numbers[key] = claims.count
    return claims.count
  }

  /// What is not right with a figure in the words of a language: it is as good as the worst of what it
  /// is made of.
  public static func state(
    of basis: [Claim], in language: Language, today: CalendarDate
  ) -> String? {
    if basis.contains(where: { !$0.isChecked }) { return language.texts["claim-unchecked"] }
    let expiries = basis.filter { $0.isExpired(on: today) }.compactMap(\.expires)
    return expiries.min().map {
      language.texts.text("claim-expired", ["date": language.format($0)])
    }
  }
}
