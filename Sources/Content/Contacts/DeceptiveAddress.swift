internal import Diagnostics

/// What makes an address lead elsewhere than a reader sees.
enum DeceptiveAddress: Equatable {
  /// A sign without width, or one that turns the direction of what follows.
  case hidden(Unicode.Scalar)
  /// A name before the host: `https://borger.dk@evil.example/`.
  case user(host: String)
  /// A letter of another script than its neighbours; with what it looks like, if that is plain.
  case lookAlike(Unicode.Scalar, plain: String?)

  /// What is wrong with an address for mail; nil for most.
  static func inMail(_ text: String) -> DeceptiveAddress? {
    if let sign = hidden(in: text[...]) { return .hidden(sign) }
    let parts = text.split(separator: "@")
    guard let host = parts.last else { return nil }
    let name = parts.dropLast().joined(separator: "@")
    return mixture(in: name[...]) ?? inHost(host)
  }

  /// What is wrong with an address of the web; nil for most.
  static func inWeb(_ text: String) -> DeceptiveAddress? {
    guard let scheme = text.firstRange(of: "://") else { return nil }
    let rest = text[scheme.upperBound...]
    let authority = rest.prefix { !"/?#".contains($0) }
    if let sign = hidden(in: rest) { return .hidden(sign) }
    if let at = authority.lastIndex(of: "@") {
      return .user(host: String(authority[authority.index(after: at)...]))
    }
    let path = rest.dropFirst(authority.count)
    return inHost(authority.prefix { $0 != ":" || authority.hasPrefix("[") })
      ?? words(of: path).lazy.compactMap { mixture(in: $0) }.first
  }

  /// The host of an address of the web in small letters, without `www.`; nil where none stands.
  static func host(of text: String) -> String? {
    guard let scheme = text.firstRange(of: "//") else { return nil }
    let host = text[scheme.upperBound...].prefix { !"/?#:".contains($0) }.lowercased()
    return host.isEmpty ? nil : host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private static func inHost(_ host: Substring) -> DeceptiveAddress? {
    // Browsers take these for full stops, and people for other signs; and few see a dot that is missing.
    if let sign = host.unicodeScalars.first(where: { "。．｡ı".unicodeScalars.contains($0) }) {
      return .lookAlike(sign, plain: sign == "ı" ? "i" : ".")
    }
    let labels = host.split(separator: ".")
    for written in labels {
      let label =
        written.lowercased().hasPrefix("xn--") ? ICU.shown(label: String(written))[...] : written
      if let fault = mixture(in: label) { return fault }
      // A whole name in look-alikes, below a country's or a common name in Latin letters.
      let letters = label.unicodeScalars.filter { $0.properties.isAlphabetic }
      if let first = letters.first, letters.allSatisfy({ isPlainTwin($0) }),
        labels.last?.utf8.allSatisfy({ $0 < 0x80 }) == true
      {
        return .lookAlike(first, plain: twin(of: first))
      }
    }
    return nil
  }

  /// Whether a letter of another script looks like a Latin one.
  private static func isPlainTwin(_ letter: Unicode.Scalar) -> Bool {
    letter.value > 0x24F && twin(of: letter) != nil
  }

  /// The Latin letter that a letter looks like; nil for none, and for a Latin one.
  private static func twin(of letter: Unicode.Scalar) -> String? {
    let plain = ICU.skeleton(of: String(letter))
    guard letter.value >= 0x80, let only = plain.utf8.first, plain.utf8.count == 1,
      UInt8(ascii: "A")...UInt8(ascii: "z") ~= only
    else { return nil }
    return plain
  }

  /// A letter that nobody writes beside the others.
  private static func mixture(in text: Substring) -> DeceptiveAddress? {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let letters = String(words(of: text).joined())
    guard ICU.isMixed(letters) else { return nil }
    let foreign = letters.unicodeScalars.filter { $0.value >= 0x80 }
    guard let letter = foreign.first(where: { twin(of: $0) != nil }) ?? foreign.first else {
      return nil
    }
    return .lookAlike(letter, plain: twin(of: letter))
  }

  private static func words(of text: Substring) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber) }
  }

  private static func hidden(in text: Substring) -> Unicode.Scalar? {
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let category = scalar.properties.generalCategory
      // Words of Persian and of Indian languages have these two within.
      let isJoiner = scalar.value == 0x200C || scalar.value == 0x200D
      let isWithinWord = isJoiner && (last.map { $0.value > 0x590 } ?? false)
      if !isWithinWord,
        category == .format || category == .control || InvisibleSign.contains(scalar.value)
      {
        return scalar
      }
      last = scalar
    }
    return nil
  }
}

extension DeceptiveAddress {
  /// What is wrong with the address that is called `name`, and its cure.
  func finding(in name: String) -> (message: String, remedy: String) {
    switch self {
    case .hidden(let sign):
      return (
        "\(name) holds an invisible sign (\(InvisibleSign.name(of: sign.value)))",
        "type the address again by hand, without copying"
      )
    case .user(let host):
      return (
        "\(name) leads to '\(host)', whatever stands before the '@'",
        "write the address without a name before the host"
      )
    case .lookAlike(let letter, let plain):
      let likeness = plain.map { "looks like '\($0)'" } ?? "is of another script than the others"
      return (
        "'\(letter)' (\(InvisibleSign.name(of: letter.value))) in \(name) \(likeness)",
        "type the address again by hand, in the letters of its owner"
      )
    }
  }
}

extension RecordReader {
  /// Reports an address that is not what it seems; false when there was nothing to report.
  mutating func report(
    _ fault: DeceptiveAddress?, in text: Located<String>, _ key: String
  ) -> Bool {
    guard let fault else { return false }
    let finding = fault.finding(in: "'\(key)'")
    report(.badValue, finding.message, text.location.range, finding.remedy)
    return true
  }
}
