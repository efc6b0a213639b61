internal import Diagnostics

/// A text as scalars, for a look at what stands around a digit. Only texts that hold a digit, an
/// at sign or an address are ever read this way.
struct LiteralText {
  let scalars: [UInt32]
  /// The byte at which each scalar begins; at the end, the number of bytes.
  let offsets: [Int]

  init(_ bytes: ArraySlice<UInt8>) {
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(bytes.count)
    offsets.reserveCapacity(bytes.count + 1)
    var offset = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      scalars.append(Self.plain(scalar.value))
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
  }

  /// Full-width signs and the many dashes, dots and spaces, as the one sign that they mean.
  private static func plain(_ scalar: UInt32) -> UInt32 {
    guard scalar >= 0x80 else {
      return scalar == 0x09 || scalar == 0x0A || scalar == 0x0D ? 0x20 : scalar
    }
    switch scalar {
    case 0xFF01...0xFF5E where !(0xFF10...0xFF19).contains(scalar): return scalar - 0xFEE0
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return 0x20
    case 0x058A, 0x05BE, 0x1400, 0x1806, 0x2010, 0x2011, 0x2043, 0x207B, 0xFE63: return 0x2D
    case 0x2012...0x2015, 0x2212, 0x2500, 0x2796, 0x2E17, 0x2E3A, 0x2E3B, 0x301C, 0x3030, 0x30FC,
      0xFE58, 0xFF70:
      return 0x2013
    case 0x0387, 0x2022, 0x2024, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65: return 0xB7
    case 0x2044, 0x2215, 0x29F8: return 0x2F
    case 0x060C, 0x066B, 0x066C, 0x3001, 0xFE50, 0xFE51: return 0x2C
    case 0x2236, 0xA789, 0xFE55: return 0x3A
    case 0x2018, 0x2019, 0x2032, 0x02BC: return 0x27
    case 0x203F: return 0x5F
    case 0xFE6B: return 0x40
    case 0x3010, 0x3014: return 0x5B
    case 0x3011, 0x3015: return 0x5D
    default: return scalar
    }
  }

  /// The value of a digit of any script, or of one in a circle, in brackets, or raised.
  func digit(at index: Int) -> Int? {
    guard index < scalars.count else { return nil }
    let scalar = scalars[index]
    if scalar < 0x80 { return (0x30...0x39).contains(scalar) ? Int(scalar) - 0x30 : nil }
    return scalar < 0xB2 ? nil : Self.digitValue(of: scalar)
  }

  /// The value of a scalar that stands for a digit; nil for any other.
  static func digitValue(of scalar: UInt32) -> Int? {
    switch scalar {
    case 0xB2, 0xB3: Int(scalar - 0xB0)
    case 0xB9: 1
    case 0x2070, 0x2074...0x2079: Int(scalar - 0x2070)
    case 0x2080...0x2089: Int(scalar - 0x2080)
    case 0x2460...0x2468: Int(scalar - 0x245F)
    case 0x2474...0x247C: Int(scalar - 0x2473)
    case 0x2488...0x2490: Int(scalar - 0x2487)
    case 0x24EA, 0x24FF, 0x1F100, 0x1F10B, 0x1F10C: 0
    case 0x24F5...0x24FD: Int(scalar - 0x24F4)
    case 0x2776...0x277E: Int(scalar - 0x2775)
    case 0x2780...0x2788: Int(scalar - 0x277F)
    case 0x278A...0x2792: Int(scalar - 0x2789)
    case 0x1F101...0x1F10A: Int(scalar - 0x1F101)
    default: ICU.digitValue(of: scalar)
    }
  }

  /// Whether a digit stands above or below the line: behind another one, it is a note or a power.
  func isRaised(at index: Int) -> Bool {
    switch scalars[index] {
    case 0xB2, 0xB3, 0xB9, 0x2070...0x2089: true
    default: false
    }
  }

  /// Whether a scalar between two digits has no place of its own: an invisible sign, or a mark on
  /// the digit before it, such as the frame of a key.
  func isMark(at index: Int) -> Bool {
    let scalar = scalars[index]
    guard scalar >= 0xAD else { return false }
    if InvisibleSign.contains(scalar) { return true }
    guard scalar >= 0x300, let category = Unicode.Scalar(scalar)?.properties.generalCategory else {
      return false
    }
    return category == .nonspacingMark || category == .enclosingMark || category == .format
  }

  func isLetter(at index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    let scalar = scalars[index]
    // Digits and letters in a circle are alphabetic to Unicode.
    if scalar < 0x80 { return (0x61...0x7A).contains(scalar | 0x20) }
    if (0x2460...0x24FF).contains(scalar) || scalar == 0xFFFC { return false }
    return Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }

  /// A part as a lower-case string without invisible signs.
  func string(_ range: Range<Int>) -> String { written(range).lowercased() }

  /// A part as a string without invisible signs.
  func written(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars[range] where !InvisibleSign.contains(scalar) {
      Unicode.Scalar(scalar).map { result.append($0) }
    }
    return String(result)
  }

  /// A part as words of calling are compared: without invisible signs, and with the one form of Arabic
  /// letters. Capitals are kept.
  func spelled(_ range: Range<Int>) -> String { ArabicSpelling.plain(written(range)) }

  func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }
}
