internal import Content

/// What is known of the handouts in the output folder, so that none is made again without need: a
/// line each in a file beside them.
struct HandoutRecord: Sendable {
  /// One of them.
  struct Entry: Sendable {
    /// Of all that it was made of.
    let fingerprint: Fingerprint
    /// Of the file itself: one that somebody has changed is made again.
    let digest: Fingerprint
    let size: Int
    let pages: Int
    /// How many millimetres its key points are too high, for which they were left out.
    let omitted: Int
  }

  /// The output folder that it is about.
  private let folder: String

  /// The name of the list.
  static let fileName = ".varde-handouts"

  /// By path.
  private(set) var entries: [String: Entry] = [:]

  /// The record of an output folder; empty when there is none that can be read.
  init(_ folder: String) {
    self.folder = folder
    guard let bytes = try? FileSystem.read("\(folder)/\(Self.fileName)") else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 6, let fingerprint = Fingerprint(parts[1]),
        let digest = Fingerprint(parts[2]), let size = Int(parts[3]), let pages = Int(parts[4]),
        let omitted = Int(parts[5])
      else { continue }
      entries[parts[0]] = Entry(
        fingerprint: fingerprint, digest: digest, size: size, pages: pages, omitted: omitted)
    }
  }

  /// A record of what a build has made; one that made a part of all keeps what is known of the
  /// others.
  init(_ prints: Prints, in options: BuildOptions) {
    folder = options.output
    if options.isPartial { entries = Self(folder).entries }
    for file in prints.files { entries[file.route.path] = file.entry }
  }

  /// What is known of a file that stands as it was made, of what has this fingerprint; nil otherwise.
  func current(_ path: String, _ fingerprint: Fingerprint) -> Entry? {
    guard let entry = entries[path], entry.fingerprint == fingerprint,
      let file = try? FileSystem.read("\(folder)/\(path)"), Fingerprint(of: file) == entry.digest
    else { return nil }
    return entry
  }

  /// The file of it, to be written with the others; none where there is nothing to remember.
  func staged(in folder: OutputFolder) throws(FileError) -> [OutputFolder.Staged] {
    entries.isEmpty && folder.record(Self.fileName) == nil
      ? [] : [try folder.stageRecord(Self.fileName, bytes)]
  }

  private var bytes: [UInt8] {
    let lines = entries.sorted { $0.key < $1.key }.map { path, entry in
      "\(path)\t\(entry.fingerprint)\t\(entry.digest)\t\(entry.size)\t\(entry.pages)\t\(entry.omitted)\n"
    }
    return Array(lines.joined().utf8)
  }
}

extension HandoutRecord.Entry {
  /// What is known of the file at `path` once it is made.
  init(_ path: String, _ fingerprint: Fingerprint, pages: Int, omitted: Int = 0) throws(FileError) {
    let bytes = try FileSystem.read(path)
    self.init(
      fingerprint: fingerprint, digest: Fingerprint(of: bytes), size: bytes.count, pages: pages,
      omitted: omitted)
  }
}
