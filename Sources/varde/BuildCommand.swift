internal import Content
internal import Diagnostics
internal import Glibc
internal import Publishing

/// `varde build` and `varde check`.
enum BuildCommand {
  @Sendable static func build(_ arguments: Arguments) async throws -> ExitCode {
    let options = try BuildOptions(arguments)
    let isDryRun = arguments["dry-run"] != nil
    let outcome = try await ProgressLine.during { line in
      let build = Build(options) { line.show($0) }
      return isDryRun ? try await build.check() : try await build.run()
    }
    keepToTheEnd(outcome)
    Report(arguments).print(outcome)
    if outcome.isRefused {
      Terminal.tell("nothing was written; the site in '\(options.output)' is as it was")
      return .errorsFound
    }
    if isDryRun {
      for route in outcome.routes { Terminal.print("\(route.path)\t\(route.subject)\n") }
    }
    if let report = outcome.report {
      Terminal.tell(
        "\(options.output)/index.html: \(report.written + report.unchanged) files, "
          + "\(report.written) written, "
          + "\(report.unchanged) unchanged, \(report.removed) removed")
    }
    return .clean
  }

  @Sendable static func check(_ arguments: Arguments) async throws -> ExitCode {
    let options = try BuildOptions(arguments)
    let isWritten = arguments["fix"] == nil ? true : try await fix(options)
    let outcome = try await ProgressLine.during { line in
      try await Build(options) { line.show($0) }.check()
    }
    Report(arguments).print(outcome)
    if outcome.diagnostics.isEmpty, outcome.gates.isEmpty { Terminal.tell("nothing found") }
    return outcome.isRefused ? .errorsFound : isWritten ? .clean : .inputOutput
  }
}

extension BuildCommand {
  /// Makes the replacements that are exact, and says which; gives whether every file could be written.
  private static func fix(_ options: BuildOptions) async throws -> Bool {
    let repair = try Repair(options)
    let found = try await ProgressLine.during { line in
      try await Build(options) { line.show($0) }.check()
    }
    let outcome = repair.apply(found.diagnostics)
    for change in outcome.changes {
      let name = change.identifier.rawValue
      Terminal.tell("\(change.place): '\(change.old)' is now '\(change.new)' [\(name)]")
    }
    for refusal in outcome.refusals { Terminal.tell(refusal.description) }
    if outcome.waiting > 0 {
      Terminal.tell("\(outcome.waiting) more overlap with these; type the command again for them")
    }
    return outcome.refusals.isEmpty
  }
}

/// Prints findings in the format that was asked for.
struct Report {
  /// How many findings of one kind a person will read.
  private static let limit = 100

  let format: DiagnosticPrinter.Format
  /// How many findings of one kind are shown as text.
  private let limit: Int

  init(_ arguments: Arguments) {
    format = arguments["format"].flatMap(DiagnosticPrinter.Format.init) ?? .text
    let limit = arguments["limit"].flatMap(Int.init) ?? Self.limit
    self.limit = limit > 0 ? limit : .max
  }

  /// Prints the findings, and how many there are: text for people on standard error, the first of each
  /// kind and a count of the others; JSON for programs on standard output, all of them.
  func print(_ diagnostics: [Diagnostic]) {
    var printer = DiagnosticPrinter(format: format, read: Files.text)
    var text = ""
    var counts: [Diagnostic.Identifier: Int] = [:]
    var files: [Diagnostic.Identifier: Set<String>] = [:]
    for diagnostic in diagnostics {
      let kind = diagnostic.identifier
      counts[kind, default: 0] += 1
      if format == .text, counts[kind, default: 0] > limit {
        files[kind, default: []].insert(diagnostic.location.file)
      } else {
        text += printer.print(diagnostic)
      }
    }
    for (kind, count) in counts.sorted(by: {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }) {
      guard let others = files[kind]?.count else { continue }
      text += "\(count - limit) more findings [\(kind.rawValue)] in \(others) "
      text += others == 1 ? "file\n" : "files\n"
    }
    if !files.isEmpty { text += "--limit 0 shows all; --format json is for programs\n" }
    switch format {
    case .json: Terminal.print(text)
    case .text:
      Terminal.note(text)
      if !diagnostics.isEmpty { Terminal.tell(DiagnosticPrinter.summary(of: diagnostics)) }
    }
  }
}

extension Report {
  /// Prints all that a build found.
  func print(_ outcome: Build.Outcome) {
    print(outcome.diagnostics)
    print(outcome.gates)
    print(outcome.unanswered)
    print(outcome.declared)
  }

  /// Prints the work list before a release: a line for each open gate, with what closes it.
  func print(_ gates: [Gate]) {
    guard !gates.isEmpty else { return }
    let lines = gates.map { gate -> String in
      let line =
        Files.text(gate.location.file)
        .map { SourceText($0).line(at: gate.location.range.lower) } ?? 1
      guard format == .json else {
        let place = DiagnosticPrinter.visible("\(gate.location.file):\(line)")
        return "\(place): \(gate.message) [\(gate.kind.rawValue)]: \(gate.command)\n"
      }
      return JSON.object([
        ("gate", JSON.string(gate.kind.rawValue)), ("file", JSON.string(gate.location.file)),
        ("line", String(line)), ("message", JSON.string(gate.message)),
        ("command", JSON.string(gate.command)),
      ]) + "\n"
    }
    if format == .json {
      Terminal.print(lines.joined())
    } else {
      Terminal.note(lines.joined())
      Terminal.note(gates.count == 1 ? "1 gate is open\n" : "\(gates.count) gates are open\n")
    }
  }
}

extension Report {
  /// Prints what nobody has found out about calls, a line for each contact and question. Readers are
  /// told to ask first, so that this keeps no release back.
  func print(_ unanswered: [UnansweredQuestion]) {
    guard format == .text else { return }
    var languages: [String: [String]] = [:]
    var lines: [String] = []
    for open in unanswered {
      let line =
        "\(open.location.file): 'what-happens' of '\(open.contact)' lacks '\(open.question.rawValue)'"
      if languages[line] == nil { lines.append(line) }
      languages[line, default: []].append(open.language.description)
    }
    for line in lines {
      let tags = (languages[line] ?? []).joined(separator: ", ")
      Terminal.note("\(DiagnosticPrinter.visible(line)) in \(tags): readers are told to ask\n")
    }
  }
}

extension Report {
  /// Prints the figures that are declared to be no numbers to call, a line each: whoever releases the
  /// site sees what an editor vouched for. They keep no release back.
  func print(_ declared: [DeclaredFigure]) {
    guard format == .text else { return }
    for figure in declared {
      let line =
        Files.bytes(figure.location.file)
        .map { SourceText($0).line(at: figure.location.range.lower) } ?? 1
      let place = DiagnosticPrinter.visible("\(figure.location.file):\(line)")
      let words = DiagnosticPrinter.visible(figure.figure)
      Terminal.note("\(place): '\(words)' is declared to be no number to call\n")
    }
  }
}

extension BuildOptions {
  /// The options of a command that records the day of something that was done: it is not still to
  /// come.
  init(recording arguments: Arguments) throws(UsageError) {
    try self.init(arguments)
    let now = Clock.today
    guard today > now else { return }
    throw UsageError(
      "'--today' cannot be \(today)",
      remedy: "that day is still to come: what is recorded was done on \(now) or before")
  }

  /// The options of a command, with the defaults for those that were not typed.
  init(_ arguments: Arguments) throws(UsageError) {
    self.init(
      content: Self.folder(arguments["content"] ?? "content"),
      templates: Self.folder(arguments["templates"] ?? TemplateFolder.path),
      output: Self.folder(arguments["output"] ?? "site"), today: try Self.today(arguments["today"]),
      jobs: try Self.jobs(arguments["jobs"]))
    baseURL = try arguments["base-url"].map { text throws(UsageError) in
      if let fault = WebAddress.faultOfBase(text), WebAddress.isValid(text) {
        throw UsageError(
          "'\(text)' cannot have \(fault.sign)",
          remedy: "addresses of pages begin with it: type '\(fault.better)'")
      }
      if WebAddress.isValid(text) { return text }
      throw UsageError(
        "'\(text)' is no web address",
        remedy: "it begins with 'https://' and a host, and has no spaces, quotes or angle brackets")
    }
    if let text = arguments["limit"], Int(text).map({ $0 >= 0 }) != true {
      throw UsageError(
        "'--limit' is a number, not '\(text)'", remedy: "'--limit 20', or '--limit 0' for all")
    }
    isRelease = arguments["release"] != nil
    strictTemplates = arguments["strict-templates"] != nil
    compresses = arguments["gzip"] != nil
    engine = PrintTools.engine(fonts: arguments["fonts"])
    cache = PrintTools.cache(named: arguments["cache"])
    try chooseFormats(arguments["formats"])
    try filter(arguments["only"])
  }

  private static func folder(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  private static func today(_ text: String?) throws(UsageError) -> CalendarDate {
    guard let text else { return Clock.today }
    guard let date = CalendarDate(text) else {
      throw UsageError("'\(text)' is no day", remedy: "write year-month-day: 2026-11-23")
    }
    return date
  }

  private static func jobs(_ text: String?) throws(UsageError) -> Int {
    guard let text else { return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
    guard let jobs = Int(text), (1...256).contains(jobs) else {
      throw UsageError("'--jobs' is a number from 1 to 256, not '\(text)'")
    }
    return jobs
  }

  private mutating func chooseFormats(_ text: String?) throws(UsageError) {
    guard let text else { return }
    var chosen: Set<Format> = []
    for name in text.split(separator: ",").map(String.init) {
      guard let format = Format(rawValue: name) else {
        throw .unknown("there is no format", name, among: Format.allCases.map(\.rawValue))
      }
      chosen.insert(format)
    }
    formats = chosen
  }

  private mutating func filter(_ text: String?) throws(UsageError) {
    for part in (text ?? "").split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2 else {
        throw UsageError(
          "'--only' cannot be '\(part)'", remedy: "write language=da,community=au-pairs")
      }
      let values = Set(pair[1].split(separator: "+").map(String.init))
      switch pair[0] {
      case "language": languages = (languages ?? []).union(values)
      case "community": communities = (communities ?? []).union(values)
      case "kind": try chooseKinds(values)
      default: throw .unknown("'--only' has no", pair[0], among: ["language", "community", "kind"])
      }
    }
  }

  /// A kind of handout is asked for: then nothing else is made.
  private mutating func chooseKinds(_ names: Set<String>) throws(UsageError) {
    for name in names.sorted() {
      guard let kind = HandoutDesign.Kind(rawValue: name) else {
        throw .unknown(
          "there is no kind of handout", name,
          among: HandoutDesign.Kind.allCases.map(\.rawValue))
      }
      kinds = (kinds ?? []).union([kind])
    }
    formats = formats ?? [.print]
  }
}
