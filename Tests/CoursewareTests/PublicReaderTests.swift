import Foundation
import TestSupport
import Testing

/// What a public reader of GIFT, which knows nothing of this project, finds in the banks.
///
/// `make test` installs it and names its folder in `VARDE_TEST_TOOLS`.
@Suite(.enabled(if: PublicReader.python != nil)) struct PublicReaderTests {
  @Test func `it finds every question of the real content, and the same answers`() throws {
    let banks = try BankSite(in: VardeCommand.package).files.filter { $0.key.hasSuffix(".gift") }
    #expect(!banks.isEmpty)
    for (path, text) in banks {
      let lines = try GIFTBank(text).questions.map { question in
        let answers = question.answers.map { answer in
          let worth = answer.weight ?? (answer.isRight || answer.match != nil ? 100 : 0)
          return String(format: "%.2f ", worth) + (answer.match ?? answer.text)
            + (answer.match == nil ? "" : " <- \(answer.text)")
        }
        return "\(question.name): \(answers.joined(separator: "|"))"
      }
      #expect(try PublicReader.outline(of: text) == lines, "\(path)")
    }
  }
}

/// pygiftparser, in a Python of its own.
enum PublicReader {
  static let python: String? = {
    guard let tools = ProcessInfo.processInfo.environment["VARDE_TEST_TOOLS"],
      let found = try? FileManager.default.subpathsOfDirectory(atPath: tools + "/lib"),
      found.contains(where: { $0.hasSuffix("/pygiftparser/parser.py") })
    else { return nil }
    return tools + "/bin/python3"
  }()

  private static let script = """
    import io, re, sys
    from pygiftparser import parser
    text = sys.stdin.buffer.read().decode("utf-8")
    lines = []
    for question in parser.parseFile(io.StringIO(text)):
        assert question.valid, question.title
        answers = []
        for a in question.answers.answers:
            left = getattr(a, "question", None)
            line = f"{a.fraction:.2f} {a.answer.strip()}" + (f" <- {left.strip()}" if left else "")
            answers.append(line)
        # This reader leaves the marks of what is escaped.
        lines.append(re.sub(r"\\\\([~=#{}:])", r"\\1", question.title + ": " + "|".join(answers)))
    sys.stdout.buffer.write("\\n".join(lines).encode("utf-8"))
    """

  /// A line for each question: its name, and each answer behind what it is worth.
  static func outline(of bank: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python ?? "")
    process.arguments = ["-W", "ignore", "-c", script]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(bank.utf8))
    try input.fileHandleForWriting.close()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
