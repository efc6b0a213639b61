internal import Diagnostics
internal import Synchronization

/// A language as BCP 47 names it, in its canonical form: `da`, `zh-Hant`, `pt-BR`.
public struct LanguageTag: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The tag as it is written.
  public let description: String
  /// Whether the language is written from right to left, by its usual script.
  public let isRightToLeft: Bool
  /// The same for equal tags in one run: pages are looked up by language, thousands of times.
  private let number: Int

  private init(canonical: String, number: Int) {
    description = canonical
    isRightToLeft = ICU.isRightToLeft(canonical)
    self.number = number
  }

  /// Why a text is no language tag.
  enum Fault: Error {
    case malformed(String)
    case notCanonical(String, canonical: String)
    case unknown(String)

    func diagnostic(at location: SourceLocation) -> Diagnostic {
      switch self {
      case .malformed(let text):
        Diagnostic(
          .badLanguageTag, "'\(text)' is no language tag", at: location,
          remedy: "write a BCP 47 tag, such as 'da', 'ar' or 'zh-Hant'")
      case .notCanonical(let text, let canonical):
        Diagnostic(
          .badLanguageTag, "the language tag '\(text)' is written '\(canonical)'", at: location,
          remedy: "write '\(canonical)'", replacement: canonical)
      case .unknown(let text):
        Diagnostic(
          .badLanguageTag, "there is no language '\(text)'", at: location,
          remedy: "look the tag up in the BCP 47 registry; Danish is 'da', Ukrainian 'uk'")
      }
    }
  }

  /// What was read before: every Markdown file names its language, and there are few of these.
  private static let known = Mutex<[String: Result<LanguageTag, Fault>]>([:])

  /// Reads a tag.
  static func parse(_ text: String) -> Result<LanguageTag, Fault> {
    known.withLock { known in
      if let result = known[text] { return result }
      let result = read(text, number: known.count)
      known[text] = result
      return result
    }
  }

  private static func read(_ text: String, number: Int) -> Result<LanguageTag, Fault> {
    // ICU takes nothing for the undetermined language.
    guard !text.isEmpty, text.utf8.allSatisfy(isTagByte),
      let canonical = ICU.canonicalLanguageTag(text)
    else {
      return .failure(.malformed(text))
    }
    guard ICU.isKnownLanguage(canonical) else { return .failure(.unknown(text)) }
    guard canonical == text else { return .failure(.notCanonical(text, canonical: canonical)) }
    return .success(LanguageTag(canonical: text, number: number))
  }

  private static func isTagByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Whether they name the same language.
  public static func == (a: LanguageTag, b: LanguageTag) -> Bool { a.number == b.number }

  /// Feeds what is equal for equal tags to `hasher`.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  /// By letters.
  public static func < (a: LanguageTag, b: LanguageTag) -> Bool {
    a.description < b.description
  }
}
