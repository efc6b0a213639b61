internal import Diagnostics

/// A figure or legal statement with its source: a record of `claims/<topic>.yaml`.
public struct Claim: Sendable {
  /// How far the source can be trusted.
  public enum Confidence: String, Sendable, CaseIterable {
    case official, partner, estimate
  }

  /// What it claims.
  enum Figure: Sendable {
    /// A whole number, shown in the digits of the language.
    case count(Int)
    /// A number with a part behind its point, or a percentage, shown as the language writes it.
    case decimal(Decimal)
    /// Digits and signs that say the same in all languages, shown as they are.
    case words(String)
    /// How much of the one claim the other is.
    case share(part: Located<String>, of: Located<String>)
    /// A number for each year, the earliest first.
    case series([Entry])
  }

  /// A number as the record has it.
  struct Decimal: Sendable {
    /// With a minus before and a point within, where it has them.
    let digits: String
    let isPercentage: Bool
  }

  /// One year of a series.
  struct Entry: Sendable {
    let year: Int
    let amount: Amount
  }

  /// The number of a year: the record's own, or that of another claim.
  enum Amount: Sendable {
    case count(Int)
    case claim(Located<String>)
  }

  /// The name by which texts use it.
  public let id: String
  var figure: Figure
  /// What is counted.
  public let unit: String?
  /// The whole statement, in each language.
  public let statement: LocalizedText
  /// Where it was read; nil for what is made of other claims alone.
  public let source: Source?
  /// The year in which the source appeared.
  public let published: Int?
  /// The day on which a person compared it with its source.
  public let checked: CalendarDate?
  /// The role of that person.
  public let checkedBy: String?
  /// The last day on which it may be shown without being checked again.
  public let expires: CalendarDate?
  /// How far the source can be trusted.
  public let confidence: Confidence?
  let location: SourceLocation

  /// The file of the record.
  public var file: String { location.file }

  /// Whether a person has compared it with its source.
  public var isChecked: Bool { checked != nil && checkedBy != nil }

  /// Whether it should have been checked again before `today`.
  public func isExpired(on today: CalendarDate) -> Bool { expires.map { $0 < today } ?? false }

  /// The claims that it is made of.
  public var parts: [String] {
    switch figure {
    case .count, .decimal, .words: []
    case .share(let part, let whole): [part.value, whole.value]
    case .series(let entries):
      entries.compactMap { entry in
        if case .claim(let claim) = entry.amount { claim.value } else { nil }
      }
    }
  }

  /// Whether it is a number for each of several years.
  public var isSeries: Bool {
    if case .series = figure { true } else { false }
  }
}
