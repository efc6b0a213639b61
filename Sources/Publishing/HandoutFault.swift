internal import Content
internal import Diagnostics
internal import Handouts
internal import Typesetting

/// Why a handout was not made.
struct HandoutFault: Error {
  enum Reason {
    case overflow(Fit)
    case problem(TypesettingProblem)
    case failure(String)
  }

  let job: HandoutPress.Job
  let reason: Reason

  init(_ job: HandoutPress.Job, _ reason: Reason) {
    self.job = job
    self.reason = reason
  }

  /// How much of the text must go, to compare it with others.
  fileprivate var excess: Double {
    guard case .overflow(let fit) = reason else { return 0 }
    return fit.overflow > 0 ? fit.overflow : Double(fit.pages - fit.limit) * 1000
  }
}

/// What a handout is for all communities.
private struct Sheet: Hashable {
  let folder: ItemFolder
  let design: HandoutDesign
  let language: LanguageTag

  init(_ handout: Handout) {
    folder = handout.folder
    design = handout.design
    language = handout.language
  }
}

extension HandoutPress {
  /// What an editor is told: of the same sheet for several communities, the worst.
  func diagnostics(for faults: [HandoutFault]) -> [Diagnostic] {
    worst(of: faults, by: \.excess) { $0.job.handout }.map { diagnostic(for: $0, others: $1) }
  }

  /// The cards that were made without their key points.
  func omissions(in made: [Made]) -> [Diagnostic] {
    worst(of: made.filter { $0.entry.omitted > 0 }, by: \.entry.omitted, of: \.handout)
      .map { made, others in
        Diagnostic(
          .handoutOmission,
          "\(name(of: made.handout, others: others)) has no room for the key points: they are \(made.entry.omitted) mm too high",
          at: location(of: made.handout), remedy: "shorten the key points, or take some out")
      }
  }

  /// The worst of those that are of the same sheet in the same language, and how many others there
  /// are.
  private func worst<Found>(
    of found: [Found], by excess: (Found) -> some Comparable, of handout: (Found) -> Handout
  ) -> [(Found, others: Int)] {
    let sheets = Dictionary(grouping: found) { Sheet(handout($0)) }
    return sheets.values.compactMap { same in
      same.max { excess($0) < excess($1) }.map { ($0, others: same.count - 1) }
    }
  }

  private func name(of handout: Handout, others: Int) -> String {
    let more = others > 0 ? " and \(others) more" : ""
    let readers = handout.community.map { " for '\($0)'\(more)" } ?? ""
    return "the handout '\(handout.design.rawValue)' in '\(handout.language)'\(readers)"
  }

  private func diagnostic(for fault: HandoutFault, others: Int) -> Diagnostic {
    let handout = fault.job.handout
    let name = name(of: handout, others: others)
    switch fault.reason {
    case .overflow(let fit):
      let amount =
        fit.overflow > 0
        ? "about \(Int(fit.overflow.rounded(.up))) mm of text"
        : "\(fit.pages - fit.limit) of its \(fit.pages) pages"
      let part = fit.part.map { " below '\($0)'" } ?? ""
      return Diagnostic(
        .handoutOverflow, "\(name) is too long: \(amount)\(part) must go",
        at: location(of: handout),
        remedy: "shorten the text, or remove '\(handout.design.rawValue)' from 'handouts'")
    case .problem(let problem): return diagnostic(for: problem, name, handout)
    case .failure(let reason): return failure(name, reason, handout)
    }
  }

  private func diagnostic(
    for problem: TypesettingProblem, _ name: String, _ handout: Handout
  ) -> Diagnostic {
    if let glyph = problem.glyph { return missingGlyph(glyph, handout) }
    guard let file = problem.file, let line = problem.line, let column = problem.column,
      let location = templates.location(file, line: line, column: column)
    else { return failure(name, problem.message, handout) }
    return Diagnostic(.printTemplate, problem.message, at: location, remedy: problem.hints.first)
  }

  private func failure(_ name: String, _ reason: String, _ handout: Handout) -> Diagnostic {
    if reason.contains("image"), let fault = undrawable(name, handout) { return fault }
    return Diagnostic(
      .handoutFailure, "\(name) cannot be made: \(reason)", at: location(of: handout),
      remedy: "type the command again; if it says the same, leave the handouts out: --formats web")
  }

  /// What is said when the engine cannot draw a picture, which it does not name.
  private func undrawable(_ name: String, _ handout: Handout) -> Diagnostic? {
    let text = location(of: handout).file
    let shown = all.pictures(of: handout)
    let own = shown.filter { $0.place.file == text }
    let pictures = own.isEmpty ? shown : own
    guard let first = pictures.first else { return nil }
    let paths = Set(pictures.map(\.path)).sorted().map { "'\($0)'" }
    let which = paths.count == 1 ? paths[0] : "one of \(paths.joined(separator: ", "))"
    return Diagnostic(
      .handoutFailure, "\(name) cannot be made: the print engine cannot draw \(which)",
      at: first.place,
      remedy: "open the picture with a program for pictures, and save it as PNG or JPEG")
  }

  /// The text of a handout.
  private func location(of handout: Handout) -> SourceLocation {
    let item = all.item(of: handout)
    let own = item.translations.first { $0.language == handout.language }
    return SourceLocation(file: (own ?? item.source).file)
  }

  /// A sign that no font has, at the place where it stands if it stands in a text.
  private func missingGlyph(_ glyph: String, _ handout: Handout) -> Diagnostic {
    let wanted = Array(glyph.utf8)
    var location = location(of: handout)
    for text in all.item(of: handout).translations {
      guard let bytes = try? NFC.text(FileSystem.read(text.file)),
        let start = bytes.firstRange(of: wanted)?.lowerBound
      else { continue }
      location = SourceLocation(file: text.file, range: SourceRange(start, start + wanted.count))
      break
    }
    let codes = glyph.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
    return Diagnostic(
      .missingGlyph, "no font can print '\(glyph)' (\(codes.joined(separator: " ")))",
      at: location, remedy: "write it in words, or install a font that has it")
  }
}
