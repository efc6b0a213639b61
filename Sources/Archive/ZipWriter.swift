internal import CMiniZip
internal import Glibc

/// Why an archive could not be written.
public struct ArchiveError: Error {
  /// What the system, or the format, has against it.
  public let reason: String
}

/// Writes a zip file, entry by entry: the same bytes for the same entries in the same order.
///
/// Entries stand in the order in which they are added, so that a format may ask for one to be the
/// first. All have the earliest time that the format knows, and names in UTF-8.
@safe public struct ZipWriter: ~Copyable {
  /// How the bytes of an entry are kept.
  public enum Method: Sendable {
    /// As they are.
    case stored
    /// Smaller.
    case deflated
  }

  /// The first of January 1980, at midnight: the day stands above the time.
  private static let date: UInt = (1 << 5 | 1) << 16
  private static let namesAreUTF8: UInt = 1 << 11
  /// Made on Unix, by version 6.3 of the format: programs take names from elsewhere for those of an
  /// old code page, whatever is said of them.
  private static let madeBy: UInt = 3 << 8 | 63
  /// A file that everybody may read.
  private static let mode: UInt = 0o100644 << 16

  private var handle: zipFile?
  private var names: Set<String> = []
  /// Where the bytes go that go into no file.
  private let memory: Memory?

  /// Begins an archive at `path`, in the place of a file that is there.
  public init(_ path: String) throws(ArchiveError) {
    errno = 0
    memory = nil
    unsafe handle = unsafe zipOpen64(path, APPEND_STATUS_CREATE)
    if unsafe handle == nil { throw Self.systemError() }
  }

  /// Begins an archive that is no file.
  private init(_ memory: Memory) throws(ArchiveError) {
    self.memory = memory
    var functions = unsafe memory.functions
    unsafe handle = unsafe zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &functions)
    if unsafe handle == nil { throw Self.systemError() }
  }

  /// What stands in an archive under a name.
  public struct Entry: Sendable {
    /// With slashes between its folders.
    public let name: String
    /// What it holds.
    public let bytes: [UInt8]
    /// How it is kept.
    public let method: Method

    /// An entry of an archive.
    public init(_ name: String, _ bytes: [UInt8], _ method: Method = .deflated) {
      self.name = name
      self.bytes = bytes
      self.method = method
    }
  }

  /// The bytes of an archive of these entries in this order.
  public static func bytes(of entries: [Entry]) throws(ArchiveError) -> [UInt8] {
    let memory = Memory()
    var writer = try ZipWriter(memory)
    for entry in entries { try writer.add(entry.name, entry.bytes, entry.method) }
    try writer.finish()
    return memory.bytes
  }

  /// Adds an entry. A name has slashes between its folders, and may be given once.
  public mutating func add(_ name: String, _ bytes: [UInt8], _ method: Method = .deflated)
    throws(ArchiveError)
  {
    guard names.insert(name).inserted else {
      throw ArchiveError(reason: "it would hold '\(name)' twice")
    }
    // Neither a name nor a length that the old form of the format cannot hold is needed by anyone.
    guard name.utf8.count <= Int(UInt16.max), bytes.count < Int(UInt32.max) else {
      throw ArchiveError(reason: "'\(name)' is too large for a zip file")
    }
    var info = zip_fileinfo()
    info.dosDate = Self.date
    info.external_fa = Self.mode
    errno = 0
    try check(
      unsafe zipOpenNewFileInZip4_64(
        handle, name, &info, nil, 0, nil, 0, nil, method == .stored ? 0 : Z_DEFLATED,
        Z_BEST_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nil, 0, Self.madeBy,
        Self.namesAreUTF8, 0))
    try check(
      unsafe bytes.withUnsafeBytes { bytes in
        unsafe zipWriteInFileInZip(handle, bytes.baseAddress, UInt32(bytes.count))
      })
    try check(unsafe zipCloseFileInZip(handle))
  }

  /// Writes the list of the entries, without which the file is no archive.
  public mutating func finish() throws(ArchiveError) {
    errno = 0
    let closed = unsafe handle
    unsafe handle = nil
    try check(unsafe zipClose(closed, nil))
  }

  private func check(_ result: Int32) throws(ArchiveError) {
    if result != ZIP_OK { throw Self.systemError() }
  }

  private static func systemError() -> ArchiveError {
    ArchiveError(
      reason: errno == 0 ? "the archive cannot be written" : unsafe String(cString: strerror(errno))
    )
  }

  deinit { if let handle = unsafe handle { _ = unsafe zipClose(handle, nil) } }
}

/// The bytes of an archive that is no file, which is written as if it were one.
private final class Memory {
  private(set) var bytes: [UInt8] = []
  /// Where the next byte goes: the length of an entry is written before it when it is known.
  private var position = 0

  /// How minizip writes into it, as long as somebody holds it.
  var functions: zlib_filefunc64_def {
    unsafe zlib_filefunc64_def(
      zopen64_file: { memory, _, _ in unsafe memory },
      zread_file: { _, _, _, _ in 0 },
      zwrite_file: { memory, _, source, count in
        unsafe Memory.at(memory)?.write(UnsafeRawBufferPointer(start: source, count: Int(count)))
        return count
      },
      ztell64_file: { memory, _ in unsafe ZPOS64_T(Memory.at(memory)?.position ?? 0) },
      zseek64_file: { memory, _, offset, origin in
        unsafe Memory.at(memory)?.seek(Int(offset), from: origin)
        return 0
      },
      zclose_file: { _, _ in 0 }, zerror_file: { _, _ in 0 },
      opaque: Unmanaged.passUnretained(self).toOpaque())
  }

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> Memory? {
    unsafe pointer.map { unsafe Unmanaged<Memory>.fromOpaque($0).takeUnretainedValue() }
  }

  private func write(_ source: UnsafeRawBufferPointer) {
    let end = min(position + source.count, bytes.count)
    unsafe bytes.replaceSubrange(position..<end, with: source)
    position += source.count
  }

  private func seek(_ offset: Int, from origin: Int32) {
    let start = origin == ZLIB_FILEFUNC_SEEK_CUR ? position : bytes.count
    position = origin == ZLIB_FILEFUNC_SEEK_SET ? offset : start + offset
  }
}
