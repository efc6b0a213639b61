internal import CDeflate

/// Files as servers send them: smaller, and made once instead of at every request.
enum Gzip {
  /// Beyond this, files hardly get smaller and take much longer.
  private static let level: Int32 = 9

  private static let texts = [".html", ".css", ".js", ".svg", ".xml", ".txt", ".json"]

  /// Whether compression makes the file at this path smaller. Most pictures are compressed already.
  static func helps(_ path: String) -> Bool { texts.contains { path.hasSuffix($0) } }

  /// The bytes as gzip has them: the same for the same bytes, without a date or a name in them.
  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    let compressor = Compressor(level: level)
    return compressor.compress(bytes)
  }
}

/// Owns a compressor of libdeflate.
@safe private struct Compressor: ~Copyable {
  private let handle: OpaquePointer

  init(level: Int32) {
    guard let handle = unsafe libdeflate_alloc_compressor(level) else {
      preconditionFailure("there is no memory left to compress a file")
    }
    unsafe self.handle = unsafe handle
  }

  borrowing func compress(_ bytes: [UInt8]) -> [UInt8] {
    let bound = unsafe libdeflate_gzip_compress_bound(handle, bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      unsafe count = bytes.withUnsafeBytes { bytes in
        unsafe libdeflate_gzip_compress(
          handle, bytes.baseAddress, bytes.count, buffer.baseAddress, bound)
      }
    }
  }

  deinit { unsafe libdeflate_free_compressor(handle) }
}
