internal import Content
internal import Diagnostics
internal import Publishing

/// `varde translation`.
enum TranslationCommand {
  static let actions = ["status", "diff", "confirm", "adopt", "tidy"]

  @Sendable static func run(_ arguments: Arguments) async throws -> ExitCode {
    // A source text is kept as long as a text names it, which a broken one cannot.
    let isTidying = arguments.words[0] == "tidy"
    return try await ContentCommand.run(
      arguments, BuildOptions(arguments), needs: isTidying ? .whole : .readable
    ) { keeper in
      switch arguments.words[0] {
      case "status": try status(keeper, arguments)
      case "diff": try diff(keeper, text(keeper, arguments))
      case "confirm": try await confirm(keeper, text(keeper, arguments), arguments)
      case "adopt":
        try adopt(keeper, arguments)
      default:
        for file in try keeper.tidy() { Terminal.tell("removed \(file)") }
      }
    }
  }

  private static func text(_ keeper: RecordKeeper, _ arguments: Arguments) throws
    -> RecordKeeper.Text
  {
    guard arguments.words.count == 3 else {
      throw UsageError(
        "'varde translation \(arguments.words[0])' needs an item and a language",
        remedy: "for example: varde translation \(arguments.words[0]) your-pay-and-papers ar")
    }
    return try keeper.text(arguments.words[1], arguments.words[2])
  }

  // MARK: Status

  private static func status(_ keeper: RecordKeeper, _ arguments: Arguments) throws {
    let language = arguments["language"]
    let tags = keeper.library.library.languages.map(\.tag.description)
    if let language, !tags.contains(language) {
      throw UsageError.unknown("the site has no language", language, among: tags)
    }
    var rows: [[String]] = []
    var totals: [String: [Freshness: Int]] = [:]
    for item in keeper.library.items {
      for (number, translation) in item.item.translations.enumerated()
      where number != item.item.sourceIndex {
        let tag = translation.language.description
        guard language == nil || language == tag else { continue }
        let state = item.states[number]
        for freshness in Freshness.allCases {
          totals[tag, default: [:]][freshness, default: 0] += state.count(of: freshness)
        }
        rows.append(
          [item.item.folder.path, tag]
            + Freshness.allCases.map { String(state.count(of: $0)) } + [remark(on: state)])
      }
    }
    for (tag, counts) in totals.sorted(by: { $0.key < $1.key }) {
      rows.append(["all", tag] + Freshness.allCases.map { String(counts[$0] ?? 0) } + [""])
    }
    let head = ["item", "language"] + Freshness.allCases.map(\.rawValue) + [""]
    Terminal.print(arguments["format"] == "json" ? json(rows, head) : table([head] + rows))
  }

  private static func remark(on state: TranslationState) -> String {
    switch state.basis {
    case .source, .recorded:
      [
        state.stretches.isEmpty
          ? nil
          : "blocks that cannot be told apart: see 'varde translation diff'",
        state.removed.isEmpty ? nil : "\(state.removed.count) that the source no longer has",
      ].compactMap(\.self).joined(separator: ", ")
    case .unrecorded: "not recorded what was translated"
    case .lost(let fingerprint): "the source text \(fingerprint) is lost"
    }
  }

  private static func table(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - text.count)
        return column >= 2 && column < row.count - 1 ? space + text : text + space
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private static func json(_ rows: [[String]], _ head: [String]) -> String {
    rows.map { row in
      JSON.object(zip(head, row).map { ($0.isEmpty ? "remark" : $0, JSON.string($1)) }) + "\n"
    }.joined()
  }

  // MARK: One text

  private static func adopt(_ keeper: RecordKeeper, _ arguments: Arguments) throws {
    let source: RecordKeeper.AdoptedSource
    switch (arguments["source"], arguments["commit"]) {
    case (nil, nil): source = .now
    case (let file?, nil): source = .file(file)
    case (nil, let commit?): source = .commit(commit)
    default: throw UsageError("'--source' and '--commit' name two sources: leave one out")
    }
    if case .file = source, arguments.words.count == 1 {
      throw UsageError(
        "'--source' is the source of one text: name it",
        remedy: "for example: varde translation adopt your-pay-and-papers ar --source old/en.md")
    }
    let one = arguments.words.count > 1 ? try text(keeper, arguments) : nil
    let files = try keeper.adopt(one, from: source)
    Terminal.tell("wrote \(files.count) files")
  }

  private static func confirm(
    _ keeper: RecordKeeper, _ text: RecordKeeper.Text, _ arguments: Arguments
  ) async throws {
    var block: Int?
    if let typed = arguments["block"] {
      guard let number = Int(typed), number > 0 else {
        throw UsageError("'--block' is a number from 1, not '\(typed)'")
      }
      block = number
    }
    for file in try keeper.confirm(text, block: block) { Terminal.tell("wrote \(file)") }
    // The comparison is with the text that has just been recorded.
    let keeper = try await OpenedContent(BuildOptions(arguments)).asFarAsRead
    let uncertain = try self.text(keeper, arguments)
    let parts = try keeper.diff(of: uncertain).parts.filter { $0.place == .stretch }
    guard !parts.isEmpty else { return }
    Terminal.tell(
      "these blocks cannot be told apart, and readers see another language in their place:")
    Terminal.print(parts.map(lines).joined())
    Terminal.tell(UncertainTranslation.remedy)
  }

  private static func diff(_ keeper: RecordKeeper, _ text: RecordKeeper.Text) throws {
    let parts = try keeper.diff(of: text).parts
    let isUnrecorded = text.state.basis == .unrecorded
    if isUnrecorded {
      Terminal.tell(
        "it is not recorded which source text was translated: the source as it is now is taken for it."
          + " When you have read both, type 'varde translation confirm'; if you have the old source,"
          + " 'varde translation adopt --source <file>'")
    }
    let said = isUnrecorded ? "nothing more is known\n" : "nothing is behind\n"
    Terminal.print(parts.isEmpty ? said : parts.map(lines).joined())
  }

  private static func lines(of part: TranslationDiff.Part) -> String {
    let reasons = part.reasons.map(\.description).joined(separator: "; ")
    let state = part.freshness?.rawValue ?? "the source no longer has it"
    return "\(part.place.description): \(state)\(reasons.isEmpty ? "" : ": \(reasons)")\n"
      + quoted("source then", part.then) + quoted("source now", part.now)
      + quoted("translation", part.translation) + "\n"
  }

  private static func quoted(_ label: String, _ words: String?) -> String {
    guard let words else { return "" }
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
    return "  \(label):\n" + lines.map { "    \(DiagnosticPrinter.visible(String($0)))\n" }.joined()
  }
}
