internal import CMessageDigest
internal import Content
internal import Templating

/// A style sheet, script or picture that comes with the templates.
public struct Asset: Sendable {
  /// Where it stands below the folder of the web templates: `style.css`, `inline/leave.js`.
  public let path: String
  /// What the reader gets.
  public let bytes: [UInt8]

  /// The asset at `path` with its text.
  ///
  /// It loses its indentation, and the comments that have lines of their own: every reader would pay
  /// for them.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes =
      path.hasSuffix(".css")
      ? Self.compactStyle(bytes) : path.hasSuffix(".js") ? Self.compact(bytes) : bytes
  }

  private static let inlineFolder = "inline/"
  /// Scripts that only pages of courses have stand in it: each page says which scripts it allows.
  private static let trainingFolder = "inline/training/"

  /// Whether a folder of templates holds an asset at this path.
  public static func isAsset(_ path: String) -> Bool {
    [".css", ".js", ".svg"].contains { path.hasSuffix($0) }
  }

  /// Whether it stands in the pages that need it, and is no file of the site.
  var isInline: Bool { path.hasPrefix(Self.inlineFolder) }

  /// Whether only pages of courses have it.
  var isForTraining: Bool { path.hasPrefix(Self.trainingFolder) }

  /// Where it stands in the site.
  var address: String { "assets/\(path)" }

  /// What templates call it: `style-css`, `leave-js`.
  var key: String {
    let name = isInline ? path.split(separator: "/").last ?? path[...] : path[...]
    return String(name).replacing(".", with: "-")
  }

  /// The digest by which a policy allows it: `sha256-…`.
  var digest: String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe bytes.withUnsafeBytes { bytes in
      var context = SHA2_CTX()
      unsafe SHA256Init(&context)
      unsafe SHA256Update(&context, bytes.baseAddress, bytes.count)
      unsafe SHA256Final(&digest, &context)
    }
    return "sha256-" + Base64.text(of: digest)
  }

  /// What templates see of it.
  var value: Value {
    ["address": .text(address), "text": .text(String(decoding: bytes, as: UTF8.self))]
  }

  /// Leaves out the spaces and line breaks of a style sheet that nothing needs.
  private static func compactStyle(_ bytes: [UInt8]) -> [UInt8] {
    var text = String(decoding: compact(bytes), as: UTF8.self)
    for (spaced, close) in [
      ("; }", "}"), (" {", "{"), ("{ ", "{"), ("; ", ";"), (": ", ":"), (", ", ","), (" > ", ">"),
      ("\n}", "}"), ("}\n", "}"),
      ("{\n", "{"), (";\n", ";"),
    ] { text = text.replacing(spaced, with: close) }
    return Array(text.utf8)
  }

  private static func compact(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let code = line.drop { $0 == UInt8(ascii: " ") }
      let isRemark =
        code.starts(with: "//".utf8)
        || code.starts(with: "/*".utf8) && code.suffix(2).elementsEqual("*/".utf8)
      if code.isEmpty || isRemark { continue }
      result += code
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }
}

/// Bytes as letters: RFC 4648, section 4.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(of bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits: UInt32 = 0
      for byte in group { bits = bits << 8 | UInt32(byte) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let letter = letters[Int(bits >> UInt32(18 - 6 * place) & 63)]
        result.append(place <= group.count ? letter : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
