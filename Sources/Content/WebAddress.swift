/// An address of the web, as links and the sitemap can hold it.
public enum WebAddress {
  /// Whether a text has a scheme of the web, a host, and none of the signs that no address has.
  public static func isValid(_ text: String) -> Bool {
    for scheme in ["https://", "http://"] where text.utf8.starts(with: scheme.utf8) {
      return isHost(text.dropFirst(scheme.count).prefix { !"/?#".contains($0) })
        && !text.unicodeScalars.contains(where: isForeign)
    }
    return false
  }

  private static func isHost(_ text: Substring) -> Bool {
    text.first.map { $0.isLetter || $0.isNumber || $0 == "[" } ?? false
  }

  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F || scalar.properties.isWhitespace
      || "<>\"{}|\\^`".unicodeScalars.contains(scalar)
  }
}
