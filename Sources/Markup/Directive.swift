public import Diagnostics

/// One use of the directive syntax: `:name{…}` within a line, `::name{…}` alone on one,
/// `:::name{…}` around blocks.
public struct Directive: Sendable, Hashable {
  /// How it is written.
  public enum Form: String, Sendable {
    case inline, leaf, container

    /// The colons it begins with.
    public var colons: String {
      switch self {
      case .inline: ":"
      case .leaf: "::"
      case .container: ":::"
      }
    }
  }

  /// A key and its value.
  public struct Attribute: Sendable, Hashable {
    /// What stands before the equals sign.
    public let key: String
    /// What stands behind it, without quotes.
    public let value: String
    /// Where the value stands in the file, without its quotes.
    public let range: SourceRange
  }

  /// What it does.
  public let name: Name
  /// How it is written.
  public let form: Form
  /// The word alone in the braces: `cmm-hotline` of `:contact{cmm-hotline}`.
  public let target: String
  /// Where the target stands in the file; the name, when there is none.
  public let targetRange: SourceRange
  /// The keys with values, in the order in which they were written.
  public let attributes: [Attribute]

  /// The value of an attribute, or nil.
  public func attribute(_ key: String) -> Attribute? {
    attributes.first { $0.key == key }
  }
}

extension Directive {
  /// What a directive does. Nothing else may stand behind the colons.
  public enum Name: String, Sendable, CaseIterable {
    case contact, claim, series, term
    case `for`, except
    case note, warning, steps, signs, check, scenario, keypoints
    case facilitator, exercise, quiz, `case`, slide
    case safety

    /// The ways in which it may be written.
    public var forms: [Form] {
      switch self {
      case .contact: [.inline, .leaf]
      case .claim, .term: [.inline]
      case .series: [.leaf]
      default: [.container]
      }
    }

    /// Whether it needs a word alone in its braces.
    public var needsTarget: Bool { forms != [.container] }

    /// The keys it understands.
    public var keys: [String] {
      switch self {
      case .for, .except: ["community"]
      case .facilitator: ["minutes"]
      case .exercise, .case: ["minutes", "objective"]
      case .quiz, .steps, .signs, .scenario, .keypoints: ["objective"]
      default: []
      }
    }

    /// The keys it cannot do without.
    public var requiredKeys: [String] {
      switch self {
      case .for, .except: ["community"]
      default: []
      }
    }

    /// Whether its blocks are shown under a label that says what they are.
    public var isLabelled: Bool {
      switch self {
      case .note, .warning, .steps, .signs, .check, .scenario, .keypoints, .exercise, .quiz, .case,
        .safety:
        true
      case .contact, .claim, .series, .term, .for, .except, .facilitator, .slide: false
      }
    }

    /// Whether it only says for whom its blocks are, and leaves no mark of its own on a page.
    public var isVariant: Bool { self == .for || self == .except }
  }
}
