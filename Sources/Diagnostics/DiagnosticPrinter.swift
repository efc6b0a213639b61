/// Turns diagnostics into text for a terminal, or into one JSON object a line for a program.
public struct DiagnosticPrinter {
  /// How the findings are written.
  public enum Format: String, Sendable, CaseIterable {
    case text, json
  }

  private let format: Format
  private let read: (String) -> [UInt8]?
  private var texts: [String: SourceText] = [:]

  /// A printer that asks `read` for the bytes of a file when it needs a line of it.
  public init(format: Format, read: @escaping (String) -> [UInt8]?) {
    self.format = format
    self.read = read
  }

  /// One finding with its line of source, ending in a line feed.
  public mutating func print(_ diagnostic: Diagnostic) -> String {
    switch format {
    case .text: printText(diagnostic)
    case .json: printJSON(diagnostic)
    }
  }

  /// The closing line: `2 errors, 1 warning`.
  public static func summary(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    return [(errors, "error"), (diagnostics.count - errors, "warning")]
      .filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
      .joined(separator: ", ")
  }

  // MARK: Text

  private mutating func printText(_ diagnostic: Diagnostic) -> String {
    let source = text(of: diagnostic.location.file)
    var result = place(diagnostic.location)
    result += ": \(diagnostic.severity.rawValue): \(Self.visible(diagnostic.message))"
    result += " [\(diagnostic.identifier.rawValue)]\n"
    var margin = String(repeating: " ", count: 6)
    if let source {
      let line = source.line(at: diagnostic.location.range.lower)
      margin = String(repeating: " ", count: max(6, String(line).count + 1))
      // What is said of a whole file has no place in it.
      if diagnostic.location.range != .start {
        result += excerpt(diagnostic.location.range, line: line, of: source, margin: margin.count)
      }
    }
    if let remedy = diagnostic.remedy { result += "\(margin)= \(Self.visible(remedy))\n" }
    for note in diagnostic.notes {
      result += "\(margin)= note: \(place(note.location)): \(Self.visible(note.message))\n"
    }
    return result
  }

  /// `file:line:column`.
  private mutating func place(_ location: SourceLocation) -> String {
    guard let source = text(of: location.file) else { return Self.visible(location.file) }
    let offset = location.range.lower
    return
      "\(Self.visible(location.file)):\(source.line(at: offset)):\(source.column(at: offset))"
  }

  /// The line with a caret and tildes under the range; a long line is cut around it.
  private func excerpt(_ range: SourceRange, line: Int, of source: SourceText, margin: Int)
    -> String
  {
    let excerpt = source.excerpt(range, before: 60, width: 96)
    let scalars = excerpt.text.unicodeScalars
    let lead = Self.width(of: scalars.prefix(excerpt.lead))
    let length = Self.width(of: scalars.dropFirst(excerpt.lead).prefix(excerpt.length))
    let number = String(line)
    let padding = String(repeating: " ", count: margin - 1 - number.count)
    return "\(padding)\(number) | \(Self.visible(excerpt.text))\n"
      + String(repeating: " ", count: margin) + "| "
      + String(repeating: " ", count: lead)
      + "^" + String(repeating: "~", count: max(0, length - 1)) + "\n"
  }

  /// How many signs a part of a line has when it is printed.
  private static func width(of scalars: Substring.UnicodeScalarView) -> Int {
    visible(String(scalars)).unicodeScalars.count
  }

  private mutating func text(of file: String) -> SourceText? {
    if let known = texts[file] { return known }
    guard let bytes = read(file) else { return nil }
    let text = SourceText(bytes)
    texts[file] = text
    return text
  }

  /// The same text with control characters, and the marks that turn the direction of writing,
  /// shown as escapes: a terminal must print what was written as it is.
  public static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: needsEscape) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: result.append(" ")
      case _ where needsEscape(scalar):
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  // MARK: JSON

  private mutating func printJSON(_ diagnostic: Diagnostic) -> String {
    var fields = [("severity", JSON.string(diagnostic.severity.rawValue))]
    fields.append(("identifier", JSON.string(diagnostic.identifier.rawValue)))
    fields += jsonPlace(diagnostic.location)
    fields.append(("message", JSON.string(diagnostic.message)))
    if let remedy = diagnostic.remedy { fields.append(("remedy", JSON.string(remedy))) }
    if let text = diagnostic.replacement { fields.append(("replacement", JSON.string(text))) }
    if !diagnostic.notes.isEmpty {
      var notes: [String] = []
      for note in diagnostic.notes {
        notes.append(
          JSON.object(jsonPlace(note.location) + [("message", JSON.string(note.message))]))
      }
      fields.append(("notes", JSON.array(notes)))
    }
    return JSON.object(fields) + "\n"
  }

  private mutating func jsonPlace(_ location: SourceLocation) -> [(String, String)] {
    var fields = [("file", JSON.string(location.file))]
    guard let source = text(of: location.file) else { return fields }
    for (prefix, offset) in [("", location.range.lower), ("end-", location.range.upper)] {
      fields.append(("\(prefix)line", String(source.line(at: offset))))
      fields.append(("\(prefix)column", String(source.column(at: offset))))
    }
    return fields
  }
}
