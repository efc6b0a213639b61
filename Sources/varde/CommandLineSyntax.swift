internal import Diagnostics

/// One command: what may be typed behind its name, and what it does.
///
/// The table of all of them (``Commands``) is read by the parser, the help and the shell completion
/// alike, so that they cannot disagree.
struct Command: Sendable {
  /// A word behind the name.
  struct Argument: Sendable {
    let name: String
    let help: String
    /// The words that it may be, where there are few.
    var choices: [String] = []
    var isOptional = false
  }

  /// `--name value`, or `--name` alone.
  struct Option: Sendable {
    let name: String
    /// What stands behind it; nil for a switch.
    let value: String?
    let help: String
    var choices: [String] = []
    /// A letter that may stand for the name, behind a single hyphen.
    var letter: Character? = nil
  }

  let name: String
  let summary: String
  var arguments: [Argument] = []
  var options: [Option] = []
  let run: @Sendable (Arguments) async throws -> ExitCode
}

/// What was typed, sorted by the syntax of its command.
struct Arguments: Sendable {
  fileprivate(set) var words: [String] = []
  fileprivate var values: [String: String] = [:]

  /// The value of an option; an empty text for a switch that is on.
  subscript(option: String) -> String? { values[option] }
}

/// Something typed that cannot be understood.
struct UsageError: Error {
  let message: String
  let remedy: String?

  init(_ message: String, remedy: String? = nil) {
    self.message = message
    self.remedy = remedy
  }

  /// A word that is none of `valid`, with the nearest of them.
  static func unknown(_ what: String, _ written: String, among valid: [String], prefix: String = "")
    -> UsageError
  {
    let nearest = NearMatch.nearest(to: written, among: valid)
    let list = valid.map { prefix + $0 }.joined(separator: ", ")
    return UsageError(
      "\(what) '\(prefix)\(written)'",
      remedy: nearest.map { "did you mean '\(prefix)\($0)'?" } ?? "there are: \(list)")
  }
}

extension Command {
  /// Sorts what was typed behind the name of the command.
  func parse(_ typed: [String]) throws(UsageError) -> Arguments {
    var result = Arguments()
    var rest = typed[...]
    var onlyWords = false
    while let word = rest.popFirst() {
      if word == "--", !onlyWords {
        onlyWords = true
      } else if word.hasPrefix("--"), !onlyWords {
        try parse(option: word.dropFirst(2), &rest, &result)
      } else if word.hasPrefix("-"), word != "-", !onlyWords {
        if let option = options.first(where: { option in
          option.letter.map { word == "-\($0)" } ?? false
        }) {
          try parse(option: option.name[...], &rest, &result)
          continue
        }
        throw UsageError("there is no option '\(word)'", remedy: "options begin with two hyphens")
      } else {
        try add(word, &result)
      }
    }
    let required = arguments.prefix { !$0.isOptional }
    if result.words.count < required.count {
      throw UsageError(
        "'varde \(name)' needs \(arguments[result.words.count].name.withArticle)",
        remedy: "type 'varde \(usage)'")
    }
    return result
  }

  private func parse(
    option word: Substring, _ rest: inout ArraySlice<String>, _ result: inout Arguments
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = options.first(where: { $0.name == name }) else {
      throw .unknown(
        "'varde \(self.name)' has no option", name, among: options.map(\.name), prefix: "--")
    }
    var value = parts.count > 1 ? String(parts[1]) : nil
    if option.value == nil {
      if value != nil { throw UsageError("'--\(name)' is a switch and takes no value") }
      value = ""
    } else if value == nil {
      value = rest.popFirst()
    }
    guard let value, option.value == nil || !value.isEmpty else {
      throw UsageError("'--\(name)' needs \((option.value ?? "value").withArticle) behind it")
    }
    if option.value != nil, isOption(value) {
      throw UsageError(
        "'--\(name)' needs \((option.value ?? "value").withArticle) behind it, and '\(value)' looks like an option",
        remedy: "write the \(option.value ?? "value") there; one of that name is './\(value)'")
    }
    if !option.choices.isEmpty, !option.choices.contains(value) {
      throw .unknown("'--\(name)' cannot be", value, among: option.choices)
    }
    if result.values.updateValue(value, forKey: name) != nil {
      throw UsageError("'--\(name)' is given twice")
    }
  }

  /// Whether a word is an option, or what somebody takes for one.
  private func isOption(_ word: String) -> Bool {
    word.hasPrefix("--") || options.contains { $0.letter.map { word == "-\($0)" } ?? false }
  }

  private func add(_ word: String, _ result: inout Arguments) throws(UsageError) {
    guard result.words.count < arguments.count else {
      throw UsageError(
        "'varde \(name)' has no use for '\(word)'", remedy: "type 'varde \(usage)'")
    }
    let argument = arguments[result.words.count]
    guard !word.isEmpty else {
      throw UsageError("the \(argument.name) is empty", remedy: "type 'varde \(usage)'")
    }
    if !argument.choices.isEmpty, !argument.choices.contains(word) {
      throw .unknown("the \(argument.name) cannot be", word, among: argument.choices)
    }
    result.words.append(word)
  }

  // MARK: Help

  /// The command in a line: `explain <diagnostic>`.
  var usage: String {
    let words = arguments.map { $0.isOptional ? "[<\($0.name)>]" : "<\($0.name)>" }
    let tail = options.isEmpty ? [] : ["[options]"]
    return ([name] + words + tail).joined(separator: " ")
  }

  /// All that can be typed behind the name, a line each.
  var help: String {
    var text = "varde \(usage)\n\n  \(summary)\n"
    let words = arguments.map { argument in
      (
        "<\(argument.name)>",
        argument.help
          + (argument.choices.isEmpty ? "" : ": " + argument.choices.joined(separator: ", "))
      )
    }
    let flags = options.map { option in
      (
        (option.letter.map { "-\($0), " } ?? "") + "--\(option.name)"
          + (option.value.map { " <\($0)>" } ?? ""), option.help
      )
    }
    let width = (words + flags).map(\.0.count).max() ?? 0
    for (title, lines) in [("Words", words), ("Options", flags)] where !lines.isEmpty {
      text += "\n\(title):\n"
      for (left, right) in lines {
        text += "  \(left)\(String(repeating: " ", count: width - left.count + 2))\(right)\n"
      }
    }
    return text
  }
}

extension String {
  /// The word with `a` or `an` before it.
  fileprivate var withArticle: String {
    (first.map("aeiou".contains) == true ? "an " : "a ") + self
  }
}
