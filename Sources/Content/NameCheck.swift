public import Diagnostics

/// Finds names of files that other systems cannot hold, or not beside each other.
public enum NameCheck {
  /// What Windows takes for a device, whatever stands behind a full stop.
  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// The findings in the paths of a content folder of this name, which are sorted.
  public static func diagnostics(_ paths: [String], folder: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    // Swift compares texts as macOS compares names: é is é, however it is written.
    var known: [String: String] = [:]
    var before: [String] = []
    for path in paths {
      let parts = path.pathParts
      let shared = zip(parts, before).prefix { $0.utf8.elementsEqual($1.utf8) }.count
      before = parts
      for number in shared..<max(shared, parts.count) {
        let (part, prefix) = (parts[number], parts[...number].joined(separator: "/"))
        let place = SourceLocation(file: "\(folder)/\(prefix)")
        if let fact = fault(in: part) {
          diagnostics.append(
            Diagnostic(
              .unportableName, "\(fact) on Windows or a memory stick", at: place,
              remedy: "rename it: small letters a-z, digits and hyphens"))
        }
        let other = known.updateValue(prefix, forKey: prefix.lowercased())
        // Two folders of one name have been told, and so has all that stands in both.
        if let other, !other.utf8.elementsEqual(prefix.utf8),
          other.pathParts.dropLast().elementsEqual(
            parts[..<number], by: { $0.utf8.elementsEqual($1.utf8) })
        {
          diagnostics.append(
            Diagnostic(
              .unportableName,
              "'\(part)' and '\(other.pathParts.last ?? other)' are one name on Windows, macOS or a memory stick",
              at: place, remedy: "give one of them another name"))
        }
      }
    }
    return diagnostics
  }

  private static func fault(in name: String) -> String? {
    let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
    if stem.count <= 4, devices.contains(String(decoding: stem, as: UTF8.self).lowercased()) {
      return "'\(name)' is the name of a device"
    }
    if let sign = name.unicodeScalars.first(where: { "<>:\"|?*\\".unicodeScalars.contains($0) }) {
      return "a name cannot have '\(sign)'"
    }
    if let last = name.utf8.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
      return "a name cannot end in a full stop or a space"
    }
    return nil
  }
}
