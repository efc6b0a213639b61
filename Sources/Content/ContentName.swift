internal import Diagnostics

/// The form of identifiers and of file and folder names, which become addresses.
enum ContentName {
  /// What is wrong with a name, if it is not made of small letters `a-z`, digits and single hyphens.
  static func fault(in name: String, at location: SourceLocation) -> Diagnostic? {
    if isValid(name) { return nil }
    let suggestion = suggestion(for: name)
    return Diagnostic(
      .badName, "a name cannot be '\(name)'", at: location,
      remedy: "use small letters a-z, digits and hyphens"
        + (suggestion.isEmpty ? "" : ": '\(suggestion)'"))
  }

  /// Whether a name is made of small letters, digits and single hyphens.
  static func isValid(_ name: String) -> Bool {
    name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy {
      part in
      !part.isEmpty
        && part.allSatisfy {
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
    }
  }

  private static func suggestion(for name: String) -> String {
    // A letter that would be lost makes another word of it.
    guard name.allSatisfy(\.isASCII) else { return "" }
    return name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(
      separator: "-")
  }
}
