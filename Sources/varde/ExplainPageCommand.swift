internal import Diagnostics
internal import Publishing
internal import Website

/// `varde explain-page`.
enum ExplainPageCommand {
  @Sendable static func explain(_ arguments: Arguments) async throws -> ExitCode {
    let options = try BuildOptions(arguments)
    let result = try await Build(options).explanation(of: arguments.words[0])
    if let explanation = result.explanation {
      Terminal.print(arguments["format"] == "json" ? json(explanation) : text(explanation))
      return Report(arguments).end(result.diagnostics)
    }
    let fault = unknown(arguments.words[0], among: result.paths)
    guard Report(arguments).end(result.diagnostics) == .errorsFound else { throw fault }
    Terminal.complain(fault.message, remedy: fault.remedy)
    return .errorsFound
  }

  /// A page that there is not, with the nearest of `files`: a site has too many to list them all.
  static func unknown(_ typed: String, among files: [String]) -> UsageError {
    let pages = files.filter { $0.hasSuffix("/index.html") }.map(plain)
    let nearest = NearMatch.nearest(to: plain(typed), among: pages)
    return UsageError(
      "the site has no page '\(typed)'",
      remedy: nearest.map { "did you mean '\($0)'?" } ?? "'varde build --dry-run' lists all pages")
  }

  /// The path of a page as people type it: its folders alone.
  private static func plain(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "index.html" }.joined(separator: "/")
  }

  private static func text(_ page: PageExplanation) -> String {
    var lines = [
      "\(page.path): \(page.subject)", "looked for in: \(page.chain.joined(separator: ", then "))",
      "canonical: \(page.canonical)", "",
    ]
    for block in page.blocks {
      lines.append("\(place(block)): \(block.language): \(block.reason)")
      lines.append("    \(block.excerpt)")
    }
    return lines.map { DiagnosticPrinter.visible($0) + "\n" }.joined()
  }

  private static func place(_ block: PageExplanation.Block) -> String {
    guard let bytes = Files.text(block.location.file) else { return block.location.file }
    return "\(block.location.file):\(SourceText(bytes).line(at: block.location.range.lower))"
  }

  private static func json(_ page: PageExplanation) -> String {
    page.blocks.map { block in
      JSON.object([
        ("page", JSON.string(page.path)), ("place", JSON.string(place(block))),
        ("language", JSON.string(block.language)), ("reason", JSON.string(block.reason)),
        ("excerpt", JSON.string(block.excerpt)),
      ]) + "\n"
    }.joined()
  }
}
