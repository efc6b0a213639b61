internal import Glibc

extension ArraySlice<UInt8> {
  /// Where `byte` stands first. The C library looks at 32 bytes at a time.
  func firstIndex(ofByte byte: UInt8) -> Int? {
    unsafe withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress,
        let found = unsafe memchr(start, Int32(byte), bytes.count)
      else { return nil }
      return unsafe startIndex + (UnsafeRawPointer(found) - start)
    }
  }

  /// Whether `byte` stands anywhere.
  func contains(byte: UInt8) -> Bool { firstIndex(ofByte: byte) != nil }
}
