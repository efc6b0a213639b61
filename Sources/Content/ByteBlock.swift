/// Sixteen bytes of a text and those behind each of them, to be looked at all at once.
struct ByteBlock {
  typealias Bytes = SIMD16<UInt8>
  typealias Mask = SIMDMask<SIMD16<Int8>>

  static let count = Bytes.scalarCount

  let bytes: Bytes
  /// For each byte, the one behind it.
  let next: Bytes

  /// The block at `position`; nil where the text ends within it or right behind it.
  @inline(__always)
  init?(_ text: borrowing Span<UInt8>, at position: Int) {
    guard position + Self.count < text.count else { return nil }
    bytes = Self.bytes(of: text, at: position)
    next = Self.bytes(of: text, at: position + 1)
  }

  /// The sixteen bytes at `position`, which the text must have.
  @inline(__always)
  static func bytes(of text: borrowing Span<UInt8>, at position: Int) -> Bytes {
    precondition(position >= 0 && position + count <= text.count)
    return unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: Bytes.self)
  }

  /// Sixteen times the same: a comparison with a number alone would take one byte after the other.
  @inline(__always)
  static func all(_ byte: UInt8) -> Bytes { Bytes(repeating: byte) }

  /// Where the bytes are one lead, and those behind them within `range`.
  @inline(__always)
  func has(_ lead: UInt8, before range: ClosedRange<UInt8>) -> Mask {
    (bytes .== Self.all(lead)) .& Self.isWithin(next, range)
  }

  @inline(__always)
  static func isWithin(_ bytes: Bytes, _ range: ClosedRange<UInt8>) -> Mask {
    (bytes &- all(range.lowerBound)) .<= all(range.upperBound - range.lowerBound)
  }

  /// The first place that a mask has; nil for none.
  @inline(__always)
  static func firstIndex(of mask: Mask) -> Int? {
    let (low, high) = halves(of: mask)
    if low != 0 { return low.trailingZeroBitCount / 8 }
    return high != 0 ? 8 + high.trailingZeroBitCount / 8 : nil
  }

  /// How many of the first `count` places a mask has.
  @inline(__always)
  static func count(of mask: Mask, inFirst count: Int) -> Int {
    let (low, high) = halves(of: mask)
    return count < 8
      ? places(of: low & ((1 << UInt64(8 * count)) &- 1))
      : places(of: low) + places(of: high & ((1 << UInt64(8 * (count - 8))) &- 1))
  }

  /// How many bytes of eight are set: their sum ends up in the highest.
  @inline(__always)
  private static func places(of half: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    return Int(truncatingIfNeeded: ((half & ones) &* ones) >> 56)
  }

  /// A mask as two numbers, its first places lowest.
  @inline(__always)
  private static func halves(of mask: Mask) -> (low: UInt64, high: UInt64) {
    let halves = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
  }
}
