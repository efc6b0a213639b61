/// An address of the web, as links and the sitemap can hold it.
public enum WebAddress {
  /// Whether a text has a scheme of the web, a host, and none of the signs that no address has.
  public static func isValid(_ text: String) -> Bool {
    for scheme in ["https://", "http://"] where text.utf8.starts(with: scheme.utf8) {
      return isHost(in: text.dropFirst(scheme.count))
        && !text.unicodeScalars.contains(where: isForeign)
    }
    return false
  }

  /// The path of an address, from the root of its host: `/sub/folder/`.
  public static func path(of address: String) -> String {
    let host = address.split(separator: "//", maxSplits: 1).last ?? ""
    return host.firstIndex(of: "/").map { String(host[$0...]) } ?? "/"
  }

  /// The fault for which a valid address cannot be the beginning of a site's addresses, and a better
  /// one; nil for none. A question mark and a number sign end a path, and a browser takes empty folders and
  /// full stops alone for something else.
  public static func faultOfBase(_ text: String) -> (sign: String, better: String)? {
    let folder = text.prefix { $0 != "?" && $0 != "#" }
    let host = text.split(separator: "//", maxSplits: 1).first.map { "\($0)//" } ?? ""
    var parts: [Substring] = []
    for part in folder.dropFirst(host.count).split(separator: "/") where part != "." {
      if part != ".." { parts.append(part) } else if parts.count > 1 { parts.removeLast() }
    }
    let better = host + parts.joined(separator: "/") + "/"
    if folder.count < text.count { return ("a '?' or a '#'", better) }
    return better.dropLast() == folder || better == folder
      ? nil : ("a folder without a name, or named with full stops alone", better)
  }

  /// Whether what stands behind the slashes of an address begins with a host.
  static func isHost(in text: Substring) -> Bool { isHost(text.prefix { !"/?#".contains($0) }) }

  private static func isHost(_ text: Substring) -> Bool {
    guard let first = text.first, first.isLetter || first.isNumber || first == "[" else {
      return false
    }
    return !text.contains("..") && !text.contains("%")
  }

  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F || scalar.properties.isWhitespace
      || "<>\"{}|\\^`".unicodeScalars.contains(scalar)
  }
}
