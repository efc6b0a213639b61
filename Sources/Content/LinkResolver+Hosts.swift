internal import Diagnostics
internal import Markup

// Where a link of the web leads, and what it shows.
extension LinkResolver {
  /// Reports an address of the web that leads elsewhere than a reader sees.
  mutating func checkHost(of address: String, _ node: Int, _ range: SourceRange) {
    if let fault = DeceptiveAddress.inWeb(address) {
      let finding = fault.finding(in: "the address of this link")
      report(.unsafeLink, finding.message, range, finding.remedy)
      return
    }
    let words = text.document.plainText(of: node).lowercased()
    guard let shown = Self.host(in: words[...]), let host = DeceptiveAddress.host(of: address),
      shown != host, !shown.hasSuffix(".\(host)"), !host.hasSuffix(".\(shown)")
    else { return }
    report(
      .unsafeLink, "this link shows '\(shown)' and leads to '\(host)'", range,
      "write where it leads, or words that are no address")
  }

  /// The host that the words of a link show; nil when they are no address.
  private static func host(in words: Substring) -> String? {
    guard !words.contains(where: \.isWhitespace) else { return nil }
    if words.contains("://") { return DeceptiveAddress.host(of: String(words)) }
    let host = words.prefix { !"/?#".contains($0) }
    let top = host.split(separator: ".").last ?? ""
    // `node.js` is no host.
    guard
      top.count > 2 || ["uk", "eu"].contains(top)
        || NumberPlan.plan(ofCountry: top.uppercased()) != nil
    else { return nil }
    return isHost(String(host)) ? DeceptiveAddress.host(of: "//\(host)") : nil
  }
}
