internal import Content

/// What was printed, under the fingerprint of all that it was made of, in a folder that commands share.
///
/// A file for each: a line with what is known of it, then its bytes. One that is damaged is as good as none.
/// Two commands may use a store at the same time: a file comes to its place whole, and what has the
/// same fingerprint has the same bytes.
struct PrintStore: Sendable {
  /// What is known of a file in the store.
  struct Entry: Sendable {
    /// Of all that it was made of.
    let fingerprint: Fingerprint
    /// Of its bytes.
    let digest: Fingerprint
    let size: Int
    let pages: Int
    /// How many millimetres its key points are too high, for which they were left out.
    let omitted: Int
  }

  private let folder: String
  /// Keeps a folder that goes with the command.
  private let scratch: ScratchFolder?

  /// How many bytes a store may have when a build ends.
  static let limit = 500_000_000

  /// The store of a cache; of one that nobody named and that cannot be written to, and of none, a store
  /// that goes with the command.
  init(_ cache: BuildOptions.Cache?) throws(FileError) {
    if let cache {
      let folder = "\(cache.folder)/prints"
      do throws(FileError) {
        try FileSystem.makeFolder(folder)
        guard FileSystem.isWritable(folder) else { throw FileError(folder, "Permission denied") }
        self.folder = folder
        scratch = nil
        return
      } catch {
        if cache.isNamed { throw error }
      }
    }
    let scratch = try ScratchFolder()
    folder = scratch.path
    self.scratch = scratch
  }

  // MARK: Reading

  /// What is known of what was made of this fingerprint; nil where it must be made.
  func entry(_ fingerprint: Fingerprint) -> Entry? {
    guard let found = read(fingerprint) else { return nil }
    // What is used stays longest.
    FileSystem.touch(path(fingerprint))
    return found.entry
  }

  /// The bytes of an entry.
  func bytes(of entry: Entry) throws(FileError) -> [UInt8] {
    guard let found = read(entry.fingerprint), found.entry.digest == entry.digest else {
      throw FileError(
        path(entry.fingerprint), "somebody has removed or changed it; type the command again")
    }
    return Array(found.bytes)
  }

  private func path(_ fingerprint: Fingerprint) -> String { "\(folder)/\(fingerprint)" }

  private func read(_ fingerprint: Fingerprint) -> (entry: Entry, bytes: ArraySlice<UInt8>)? {
    guard let file = try? FileSystem.read(path(fingerprint)),
      let end = file.prefix(200).firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let fields = String(decoding: file[..<end], as: UTF8.self).split(separator: "\t")
    let bytes = file[(end + 1)...]
    guard fields.count == 4, fields[0] == Self.kind, let digest = Fingerprint(String(fields[1])),
      let pages = Int(fields[2]), let omitted = Int(fields[3]),
      Fingerprint(of: Array(bytes)) == digest
    else { return nil }
    let entry = Entry(
      fingerprint: fingerprint, digest: digest, size: bytes.count, pages: pages, omitted: omitted)
    return (entry, bytes)
  }

  /// The first word of each file.
  private static let kind: Substring = "varde-print"

  // MARK: Writing

  /// Keeps what was made.
  func add(_ bytes: [UInt8], as fingerprint: Fingerprint, pages: Int, omitted: Int = 0)
    throws(FileError) -> Entry
  {
    let digest = Fingerprint(of: bytes)
    let line = "\(Self.kind)\t\(digest)\t\(pages)\t\(omitted)\n"
    try FileSystem.replace(path(fingerprint), with: Array(line.utf8) + bytes)
    return Entry(
      fingerprint: fingerprint, digest: digest, size: bytes.count, pages: pages, omitted: omitted)
  }

  /// Removes what was not used for longest, until no more than `limit` bytes are left, and what commands
  /// that were killed have left. What was used in the last hour may be in use, and stays.
  func trim(to limit: Int = PrintStore.limit) {
    let files = ((try? FileSystem.names(in: folder)) ?? []).map { name in
      let path = "\(folder)/\(name)"
      return (
        path: path, isPart: name.hasPrefix("."), size: FileSystem.size(of: path),
        used: FileSystem.writtenAt(path)
      )
    }
    let newest = files.map(\.used).max() ?? 0
    var size = files.reduce(0) { $0 + $1.size }
    for file in files.sorted(by: { ($0.used, $0.path) < ($1.used, $1.path) })
    where newest - file.used > 3600 && (file.isPart || size > limit) {
      try? FileSystem.removeFile(file.path)
      size -= file.size
    }
  }
}
