/// A page as a reader of HTML takes it in: its elements with their attributes, and which of them
/// lies in which.
///
/// It knows just what the templates write, every element closed and every attribute in double
/// quotes, and says in ``faults`` where a page is otherwise.
public struct HTMLPage: Sendable {
  /// One element.
  public struct Element: Sendable {
    /// Its number on the page.
    public let index: Int
    /// In small letters.
    public let name: String
    /// Decoded; an attribute without a value has an empty one.
    public let attributes: [String: String]
    /// The number of the element around it.
    public let parent: Int?
    /// Its words and those of all elements in it, decoded.
    public fileprivate(set) var text = ""

    /// The value of an attribute.
    public subscript(name: String) -> String? { attributes[name] }

    /// Whether `class` has this word.
    public func has(class name: String) -> Bool {
      (attributes["class"] ?? "").split(separator: " ").contains { $0 == name }
    }
  }

  /// In the order in which they begin.
  public let elements: [Element]
  /// What is not closed, not quoted, or not known.
  public let faults: [String]

  /// Reads a page.
  public init(_ html: String) {
    var reader = Reader(Array(html.utf8))
    reader.read()
    elements = reader.elements
    faults = reader.faults
  }

  /// All elements of a name, with a class if one is given.
  public func all(_ name: String, class word: String? = nil) -> [Element] {
    elements.filter { $0.name == name && (word.map($0.has(class:)) ?? true) }
  }

  /// The first element of a name.
  public func first(_ name: String, class word: String? = nil) -> Element? {
    all(name, class: word).first
  }

  /// The elements around one, from the inside out.
  public func around(_ element: Element) -> [Element] {
    var result: [Element] = []
    var next = element.parent
    while let index = next {
      result.append(elements[index])
      next = elements[index].parent
    }
    return result
  }

  /// Whether an element lies in one of a name.
  public func isIn(_ name: String, _ element: Element) -> Bool {
    around(element).contains { $0.name == name }
  }

  /// The language of an element: its own, or that of the nearest around it which has one.
  public func language(of element: Element) -> String? {
    ([element] + around(element)).lazy.compactMap { $0["lang"] }.first
  }

  /// The identifiers of all elements, in order.
  public var identifiers: [String] { elements.compactMap { $0["id"] } }
}

extension HTMLPage {
  /// Reads a page from its first byte to its last.
  private struct Reader {
    private static let emptyElements: Set<String> = [
      "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
    ]
    private static let namedSigns: [String: String] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    ]

    var elements: [Element] = []
    var faults: [String] = []
    private let bytes: [UInt8]
    private var position = 0
    private var open: [Int] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read() {
      while position < bytes.count {
        if bytes[position] != UInt8(ascii: "<") {
          readText()
        } else if starts(with: "<!--") {
          skip(past: "-->")
        } else if starts(with: "<!") {
          skip(past: ">")
        } else if starts(with: "</") {
          readEnd()
        } else {
          readStart()
        }
      }
      if !open.isEmpty { faults.append("not closed: \(open.map { elements[$0].name })") }
    }

    private mutating func readText() {
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
      let text = decoded(bytes[start..<position])
      for index in open { elements[index].text += text }
    }

    /// Reads a script, in which signs are only signs.
    private mutating func readScript() {
      let start = position
      while position < bytes.count, !starts(with: "</script>") { position += 1 }
      elements[elements.count - 1].text = String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func readEnd() {
      position += 2
      let name = readName()
      skip(past: ">")
      guard let last = open.last, elements[last].name == name else {
        faults.append("</\(name)> closes \(open.last.map { elements[$0].name } ?? "nothing")")
        return
      }
      open.removeLast()
    }

    private mutating func readStart() {
      position += 1
      let name = readName()
      guard !name.isEmpty else {
        faults.append("'<' begins nothing")
        return
      }
      var attributes: [String: String] = [:]
      while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
        if bytes[position] == UInt8(ascii: " ") || starts(with: "/>") {
          position += 1
        } else {
          readAttribute(of: name, into: &attributes)
        }
      }
      position += 1
      elements.append(
        Element(index: elements.count, name: name, attributes: attributes, parent: open.last))
      if !Self.emptyElements.contains(name) { open.append(elements.count - 1) }
      if name == "script" { readScript() }
    }

    private mutating func readAttribute(of element: String, into all: inout [String: String]) {
      let name = readName()
      var value = ""
      if name.isEmpty {
        faults.append("<\(element)> holds what is no attribute")
        position += 1
        return
      }
      if starts(with: "=\"") {
        position += 2
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") { position += 1 }
        value = decoded(bytes[start..<position])
        position += 1
      } else if starts(with: "=") {
        faults.append("<\(element)> has '\(name)' without quotes")
        position += 1
      }
      if all.updateValue(value, forKey: name) != nil {
        faults.append("<\(element)> has '\(name)' twice")
      }
    }

    private mutating func readName() -> String {
      let start = position
      while position < bytes.count, !" \t\n>=\"'<".utf8.contains(bytes[position]) { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    }

    private func starts(with text: String) -> Bool {
      bytes[position...].starts(with: text.utf8)
    }

    private mutating func skip(past text: String) {
      while position < bytes.count, !starts(with: text) { position += 1 }
      position = min(bytes.count, position + text.utf8.count)
    }

    // MARK: Signs

    private mutating func decoded(_ bytes: ArraySlice<UInt8>) -> String {
      guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
      let parts = bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
      var text = String(decoding: parts[0], as: UTF8.self)
      for part in parts.dropFirst() {
        let name = String(decoding: part.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
        guard name.utf8.count < part.count, let sign = sign(name) else {
          faults.append("'&' is not escaped before '\(name.prefix(20))'")
          text += "&" + String(decoding: part, as: UTF8.self)
          continue
        }
        text += sign + String(decoding: part.dropFirst(name.utf8.count + 1), as: UTF8.self)
      }
      return text
    }

    private func sign(_ name: String) -> String? {
      guard name.hasPrefix("#") else { return Self.namedSigns[name] }
      let digits = name.dropFirst()
      let number =
        digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init).map(String.init)
    }
  }
}
