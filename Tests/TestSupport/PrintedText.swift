internal import Foundation

/// What programs of others read in a PDF.
public enum PrintedText {
  /// Why nothing was read.
  public struct Failure: Error {
    /// What the program said.
    public let output: String
  }

  /// The words, as `pdftotext` finds them, in the order in which they stand in the file.
  public static func of(_ path: String) throws -> String {
    try run("pdftotext", ["-raw", path, "-"])
  }

  /// The words that stand beside the paper, in part or as a whole.
  public static func wordsOffPaper(_ path: String) throws -> [String] {
    var (width, height) = (0.0, 0.0)
    var found: [String] = []
    for line in try run("pdftotext", ["-bbox", path, "-"]).split(separator: "\n") {
      if let page = line.firstMatch(of: /<page width="([\d.]+)" height="([\d.]+)"/) {
        (width, height) = (Double(page.1) ?? 0, Double(page.2) ?? 0)
      } else if let word = line.firstMatch(
        of: /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/
      ) {
        let isOnPaper =
          !word.1.hasPrefix("-") && !word.2.hasPrefix("-") && Double(word.3) ?? 0 <= width
          && Double(word.4) ?? 0 <= height
        if !isOnPaper { found.append(String(word.5)) }
      }
    }
    return found
  }

  /// The structure that a screen reader walks, as `pdfinfo` draws it.
  public static func structure(of path: String) throws -> String {
    try run("pdfinfo", ["-struct", path])
  }

  /// The fonts in a file, each once, by the names of their files.
  public static func fonts(of path: String) throws -> [String] {
    let lines = try run("pdffonts", [path]).split(separator: "\n").dropFirst(2)
    let names = lines.compactMap { line in
      line.prefix { $0 != " " }.split(separator: "+").last?.split(separator: "-Identity").first
    }
    return Set(names.map(String.init)).sorted()
  }

  /// The size of the smallest letters, in thirds of a point, as `pdftohtml` tells it at its largest.
  public static func smallestSize(in path: String) throws -> Int {
    let text = try run("pdftohtml", ["-xml", "-i", "-hidden", "-zoom", "3", "-stdout", path])
    let used = Set(text.matches(of: /<text [^>]*font="(\d+)">[^<]*(?:<b>|<i>)?[^<\s]/).map(\.1))
    let sizes = text.matches(of: /<fontspec id="(\d+)" size="(\d+)"/)
      .filter { used.contains($0.1) }.compactMap { Int($0.2) }
    return sizes.min() ?? .max
  }

  /// What is said of the file as a whole: by name.
  public static func facts(of path: String) throws -> [String: String] {
    let lines = try run("pdfinfo", [path]).split(separator: "\n")
    let pairs = lines.compactMap { line -> (String, String)? in
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      return parts.count == 2
        ? (parts[0], parts[1].trimmingCharacters(in: .whitespaces)) : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// What `qpdf` has against the form of the file; throws when there is something.
  @discardableResult
  public static func check(_ path: String) throws -> String { try run("qpdf", ["--check", path]) }

  /// What the QR codes of a page say, as a phone would read them.
  public static func codes(onPage page: Int, of path: String) throws -> [String] {
    let picture = "\(path).png"
    defer { try? FileManager.default.removeItem(atPath: picture) }
    let one = ["-f", "\(page)", "-l", "\(page)", "-singlefile", "-r", "300", "-gray", "-png"]
    _ = try run("pdftoppm", one + [path, path])
    let text = try run("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqr.enable", picture])
    return text.split(separator: "\n").map(String.init)
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(program)")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    guard process.terminationStatus == 0 else { throw Failure(output: text) }
    return text
  }
}
