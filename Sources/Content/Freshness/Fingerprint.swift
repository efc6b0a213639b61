internal import CXXHash

/// A short name for what a text says: equal for texts that differ only in line breaks, spaces,
/// quotation marks, or the order of the items of a bullet list.
public struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  /// Reads 32 hexadecimal digits in small letters; nil for anything else.
  public init?(_ text: String) {
    let digits = text.utf8
    let isHexadecimal = digits.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
    guard digits.count == 32, isHexadecimal, let high = UInt64(text.prefix(16), radix: 16),
      let low = UInt64(text.suffix(16), radix: 16)
    else { return nil }
    self.high = high
    self.low = low
  }

  /// The fingerprint of bytes.
  public init(of bytes: [UInt8]) {
    var words: [UInt64] = [0, 0]
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe varde_xxh3_128(bytes.baseAddress, bytes.count, &words)
    }
    high = words[0]
    low = words[1]
  }

  /// 32 hexadecimal digits.
  public var description: String { Self.hexadecimal(high) + Self.hexadecimal(low) }

  private static func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// A number that is equal for equal bytes, and for no others that people write.
  static func number(of bytes: [UInt8]) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe varde_xxh3_64($0.baseAddress, $0.count) }
  }
}
