/// How values become bytes.
extension [UInt8] {
  /// Appends text so that it shows as itself in HTML, between tags and in quoted attributes.
  mutating func appendEscaped(_ text: String) {
    let utf8 = text.utf8Span
    let bytes = utf8.span
    var hasSpecial: UInt8 = 0
    for index in bytes.indices { hasSpecial |= isSpecial(bytes[index]) }
    append(addingCapacity: bytes.count * (hasSpecial == 0 ? 1 : longestEscape)) { output in
      if hasSpecial == 0 {
        for index in bytes.indices { output.append(bytes[index]) }
      } else {
        for index in bytes.indices { output.appendEscaped(bytes[index]) }
      }
    }
  }

  /// Appends `bytes[range]`.
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    // A slice counts a reference to bytes that all threads share, so that they wait for each other.
    // Only a long one is worth that.
    if range.count > 512 {
      append(contentsOf: bytes[range])
      return
    }
    let bytes = bytes.span.extracting(range)
    append(addingCapacity: bytes.count) { output in
      for index in bytes.indices { output.append(bytes[index]) }
    }
  }

  /// Appends a number in decimal digits.
  mutating func appendDecimal(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let first = count
    var rest = number.magnitude
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    self[first...].reverse()
  }
}

/// The length of `&quot;`.
private let longestEscape = 6

/// 1 if `byte` must be escaped, or else 0. Without a branch, so that sixteen bytes go at once.
private func isSpecial(_ byte: UInt8) -> UInt8 {
  (byte == UInt8(ascii: "&") ? 1 : 0) | (byte == UInt8(ascii: "<") ? 1 : 0)
    | (byte == UInt8(ascii: ">") ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0)
    | (byte == UInt8(ascii: "'") ? 1 : 0)
}

extension OutputSpan<UInt8> {
  fileprivate mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "\""): append("&quot;")
    case UInt8(ascii: "'"): append("&#39;")
    default: append(byte)
    }
  }

  private mutating func append(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }
}
