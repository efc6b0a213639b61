internal import CQRCodegen

/// A code to be scanned.
struct QRCode {
  /// Whether each module is dark, row by row.
  private let modules: [[Bool]]

  /// White around the code, by which it is found: ISO/IEC 18004 asks for four modules.
  private static let quietZone = 4

  /// The code of a text; nil for one that is too long. A quarter of it may be lost: sheets are folded
  /// and carried about.
  init?(_ text: String) {
    var code = [UInt8](repeating: 0, count: Int(qrcodegen_largestBuffer))
    var scratch = code
    let isMade = unsafe qrcodegen_encodeText(
      text, &scratch, &code, qrcodegen_Ecc_QUARTILE, qrcodegen_VERSION_MIN, qrcodegen_VERSION_MAX,
      qrcodegen_Mask_AUTO, false)
    guard isMade else { return nil }
    let side = unsafe qrcodegen_getSize(code)
    modules = (0..<side).map { y in
      (0..<side).map { x in unsafe qrcodegen_getModule(code, x, y) }
    }
  }

  /// A drawing of it, one module a unit, with the quiet zone around it.
  var svg: String {
    let side = modules.count + 2 * Self.quietZone
    var path = ""
    for (y, row) in modules.enumerated() {
      var x = 0
      while let start = row[x...].firstIndex(of: true) {
        // Modules beside each other are one shape: no printer leaves white between them.
        let end = row[start...].firstIndex(of: false) ?? row.count
        path += "M\(start + Self.quietZone) \(y + Self.quietZone)h\(end - start)v1h\(start - end)z"
        x = end
      }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)">\
      <path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path d="\(path)"/></svg>
      """
  }
}
