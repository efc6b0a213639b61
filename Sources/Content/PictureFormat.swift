/// What a file of the pictures is, by its bytes: what browsers and the print engine can show.
enum PictureFormat: String, CaseIterable {
  case png, jpeg, gif, webp, svg, avif

  /// How the names of such files end, behind a full stop.
  var endings: [String] { self == .jpeg ? ["jpg", "jpeg", "jfif"] : [rawValue] }

  /// Whether a path ends as that of a picture does.
  static func isNamed(_ path: String) -> Bool {
    let name = path.pathParts.last ?? path
    guard let dot = name.lastIndex(of: ".") else { return false }
    let ending = name[name.index(after: dot)...].lowercased()
    return allCases.contains { $0.endings.contains(ending) }
  }

  /// What is wrong with the picture at a path, with what mends it; nil when it can be shown.
  static func fault(in bytes: [UInt8], path: String) -> (fact: String, remedy: String)? {
    guard !bytes.isEmpty else { return ("the file is empty", "put the picture there again") }
    guard let format = allCases.first(where: { $0.begins(bytes) }) else {
      return (
        "this is no picture that can be shown" + (foreign(bytes).map { ", but \($0)" } ?? ""),
        "save it as PNG, JPEG or SVG; what is no picture stands elsewhere"
      )
    }
    guard format.isWhole(bytes) else {
      return (
        "the \(format.rawValue.uppercased()) is broken: its end is missing, or it has no size",
        "put it there again, from where it came"
      )
    }
    let name = path.pathParts.last ?? path
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    guard name.contains("."), format.endings.contains(ending.lowercased()) else {
      return (
        "this is a \(format.rawValue.uppercased()), and its name does not say so",
        "let the name end in '.\(format.endings[0])', also where a text shows it"
      )
    }
    return nil
  }

  /// What else files begin like that people take for pictures.
  private static func foreign(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: Array("BM".utf8)) { return "a bitmap" }
    if bytes.starts(with: Array("%PDF".utf8)) { return "a PDF" }
    if bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) {
      return "a TIFF"
    }
    let isHEIF = ["heic", "heix", "mif1", "msf1"].contains { has($0, at: 8, bytes) }
    return has("ftyp", at: 4, bytes) && isHEIF ? "a photograph of a phone (HEIC)" : nil
  }

  private static func has(_ word: String, at start: Int, _ bytes: [UInt8]) -> Bool {
    bytes.count >= start + word.utf8.count && bytes[start...].starts(with: word.utf8)
  }

  /// Whether bytes begin as those of the format do.
  private func begins(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .jpeg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
    case .gif: Self.has("GIF87a", at: 0, bytes) || Self.has("GIF89a", at: 0, bytes)
    case .webp: Self.has("RIFF", at: 0, bytes) && Self.has("WEBP", at: 8, bytes)
    case .svg: Self.root(bytes) != nil
    case .avif:
      Self.has("ftyp", at: 4, bytes)
        && ["avif", "avis"].contains { Self.has($0, at: 8, bytes) }
    }
  }

  /// Whether the parts that say how long they are end where the file does, and there is something to
  /// be seen.
  private func isWhole(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .png: Self.isWholePNG(bytes)
    case .jpeg: Self.isWholeJPEG(bytes)
    case .gif: Self.isWholeGIF(bytes)
    case .webp: bytes.count >= 20 && Self.number(bytes, 4, 4, isLittle: true) + 8 <= bytes.count
    case .svg: Self.isWholeSVG(bytes)
    case .avif: bytes.count > Self.number(bytes, 0, 4)
    }
  }

  /// The number in some bytes; 0 where there are fewer.
  private static func number(
    _ bytes: [UInt8], _ start: Int, _ count: Int, isLittle: Bool = false
  ) -> Int {
    guard bytes.count >= start + count else { return 0 }
    let part = bytes[start..<start + count]
    return isLittle
      ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
  }

  /// A PNG is a row of chunks, from `IHDR` with the size to `IEND`.
  private static func isWholePNG(_ bytes: [UInt8]) -> Bool {
    guard has("IHDR", at: 12, bytes), number(bytes, 16, 4) > 0, number(bytes, 20, 4) > 0 else {
      return false
    }
    var position = 8
    var hasData = false
    while position + 12 <= bytes.count {
      let length = number(bytes, position, 4)
      if has("IEND", at: position + 4, bytes) { return hasData }
      if has("IDAT", at: position + 4, bytes) { hasData = true }
      position += length + 12
    }
    return false
  }

  /// A JPEG is a row of segments, one of them with the size, then data up to a mark for its end.
  private static func isWholeJPEG(_ bytes: [UInt8]) -> Bool {
    var position = 2
    var hasSize = false
    while position + 4 <= bytes.count, bytes[position] == 0xFF {
      let marker = bytes[position + 1]
      // Marks may be filled up.
      if marker == 0xFF {
        position += 1
        continue
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        hasSize = number(bytes, position + 5, 2) > 0 && number(bytes, position + 7, 2) > 0
      }
      position += 2 + number(bytes, position + 2, 2)
      guard marker == 0xDA else { continue }
      guard hasSize, position < bytes.count else { return false }
      return bytes[position...].holds(pair: [0xFF, 0xD9])
    }
    return false
  }

  /// A GIF has its size in the beginning, pictures, and a semicolon behind them.
  private static func isWholeGIF(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 13, number(bytes, 6, 2) > 0, number(bytes, 8, 2) > 0 else { return false }
    func table(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }
    var position = 13 + table(bytes[10])
    while position < bytes.count {
      switch bytes[position] {
      case 0x3B: return true
      case 0x21: position += 2
      case 0x2C where position + 10 < bytes.count:
        position += 11 + table(bytes[position + 9])
      default: return false
      }
      while position < bytes.count, bytes[position] != 0 { position += Int(bytes[position]) + 1 }
      position += 1
    }
    return false
  }

  // MARK: SVG

  /// The name of the first element of an XML text in UTF-8, if it is `svg`, and where it begins.
  private static func root(_ bytes: [UInt8]) -> (name: [UInt8], start: Int)? {
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while position < bytes.count {
      let rest = bytes[position...]
      if [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
        position += 1
      } else if let (start, end) = [("<?", "?>"), ("<!--", "-->"), ("<!", ">")]
        .first(where: { rest.starts(with: $0.0.utf8) })
      {
        // The internal part of a document type may hold what ends one.
        var past = rest.dropFirst(start.utf8.count).firstEnd(of: Array(end.utf8))
        if start == "<!", let close = past, rest[..<close].contains(UInt8(ascii: "[")) {
          past = rest.firstEnd(of: Array("]>".utf8)) ?? rest.firstEnd(of: Array("] >".utf8))
        }
        guard let past else { return nil }
        position = past
      } else {
        guard rest.first == UInt8(ascii: "<") else { return nil }
        let name = rest.dropFirst().prefix {
          ![0x20, 0x09, 0x0A, 0x0D].contains($0) && !"/>".utf8.contains($0)
        }
        let local = name.split(separator: UInt8(ascii: ":")).last ?? []
        return local.elementsEqual("svg".utf8) ? (Array(name), position) : nil
      }
    }
    return nil
  }

  /// Whether the root names the language of drawings, without which browsers show none, and is closed.
  private static func isWholeSVG(_ bytes: [UInt8]) -> Bool {
    guard let (name, start) = root(bytes) else { return false }
    let rest = bytes[start...]
    guard rest.firstEnd(of: Array("http://www.w3.org/2000/svg".utf8)) != nil,
      let end = rest.firstIndex(of: UInt8(ascii: ">"))
    else { return false }
    if bytes[end - 1] == UInt8(ascii: "/") { return true }
    let close = Array("</".utf8) + name
    let tail = bytes[max(end, bytes.count - (64 << 10))...]
    return tail.firstEnd(of: close).map { bytes[$0...].contains(UInt8(ascii: ">")) } ?? false
  }
}

extension ArraySlice<UInt8> {
  /// Where the first of these bytes end; nil when they are not there.
  fileprivate func firstEnd(of wanted: [UInt8]) -> Int? {
    guard let first = wanted.first else { return startIndex }
    var rest = self
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: wanted) { return start + wanted.count }
      rest = rest[(start + 1)...]
    }
    return nil
  }

  /// Whether two bytes stand side by side, looked for from the end.
  fileprivate func holds(pair: [UInt8]) -> Bool {
    var position = endIndex - 2
    while position >= startIndex {
      if self[position] == pair[0], self[position + 1] == pair[1] { return true }
      position -= 1
    }
    return false
  }
}
