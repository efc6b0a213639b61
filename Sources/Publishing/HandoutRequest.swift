public import Content
internal import Diagnostics
internal import Handouts

/// One handout that somebody wants now, whether or not its text asks for the design.
public struct HandoutRequest: Sendable {
  /// The folder of the text, or the end of it.
  public let item: String
  /// What it looks like.
  public let design: HandoutDesign
  /// The tag of its language.
  public let language: String
  /// For whom; nil for the first community of the text that has the language.
  public let community: String?

  /// A wish for one handout.
  public init(item: String, design: HandoutDesign, language: String, community: String?) {
    self.item = item
    self.design = design
    self.language = language
    self.community = community
  }
}

extension Build {
  /// Prints one handout to the output of the options, a file.
  public func handout(_ request: HandoutRequest) async throws -> Outcome {
    try options.checkOutputFile()
    let planned = try await planned()
    var outcome = Outcome(planned)
    guard !outcome.isRefused else { return outcome }
    let handout = try handout(request, planned)
    let store = try PrintStore(options.cache)
    let (made, diagnostics) = try await planned.press.print([handout], in: store) { done, count in
      progress(.counted("printing", done: done, of: count))
    }
    outcome.add(diagnostics)
    guard !outcome.isRefused, let sheet = made.first else { return outcome }
    try FileSystem.makeFolder(around: options.output)
    try FileSystem.replace(options.output, with: store.bytes(of: sheet.entry))
    outcome.routes = [handout.route]
    return outcome
  }

  private func handout(_ request: HandoutRequest, _ planned: Planned) throws -> Handout {
    let item = try planned.library.item(named: request.item)
    let folder = item.item.folder
    guard request.design.isOfCourse == (folder.kind == .course), folder.kind != .module else {
      throw RecordKeeper.Refusal(
        reason: "there is no \(request.design.rawValue) of '\(folder.path)'",
        remedy: request.design.isOfCourse
          ? "it is made of a course as a whole" : "it is made of a topic")
    }
    let named = item.item.record.communities.compactMap {
      planned.library.library.community($0.value)
    }
    let readers = folder.kind == .course ? [] : named
    if let id = request.community, !readers.contains(where: { $0.id == id }) {
      throw UnknownFilter(kind: "text of '\(folder.path)' for", name: id, valid: readers.map(\.id))
    }
    let handout = planned.press.all.handout(
      request.design, of: item, in: request.language,
      for: readers.filter { request.community.map([$0.id].contains) ?? true })
    if let handout { return handout }
    throw RecordKeeper.Refusal(
      reason: "'\(folder.path)' has no \(request.design.rawValue) in '\(request.language)'",
      remedy:
        "it is in: \(item.item.translations.map(\.language.description).joined(separator: ", "))")
  }
}
