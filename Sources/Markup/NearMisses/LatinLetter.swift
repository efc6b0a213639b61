/// Letters of other scripts that look like Latin ones: a name typed with another keyboard.
enum LatinLetter {
  /// The small Latin letter that a scalar is or looks like.
  static func plain(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x41...0x5A: UInt8(scalar) + 0x20
    case 0x61...0x7A: UInt8(scalar)
    default: lookAlikes[scalar]
    }
  }

  private static let lookAlikes: [UInt32: UInt8] = {
    // Cyrillic and Greek letters, small and capital.
    let pairs: [(String, String)] = [
      ("а", "a"), ("А", "a"), ("α", "a"), ("Α", "a"), ("В", "b"), ("Β", "b"), ("с", "c"),
      ("С", "c"), ("ϲ", "c"), ("ԁ", "d"), ("е", "e"), ("Е", "e"), ("Ε", "e"), ("ё", "e"),
      ("һ", "h"), ("Н", "h"), ("Η", "h"), ("і", "i"), ("І", "i"), ("ι", "i"), ("Ι", "i"),
      ("ı", "i"), ("ј", "j"), ("Ј", "j"), ("к", "k"), ("К", "k"), ("κ", "k"), ("Κ", "k"),
      ("М", "m"), ("Μ", "m"), ("м", "m"), ("Ν", "n"), ("п", "n"), ("η", "n"), ("о", "o"),
      ("О", "o"), ("ο", "o"), ("Ο", "o"), ("р", "p"), ("Р", "p"), ("ρ", "p"), ("Ρ", "p"),
      ("ԛ", "q"), ("г", "r"), ("ѕ", "s"), ("Ѕ", "s"), ("т", "t"), ("Т", "t"), ("τ", "t"),
      ("Τ", "t"), ("υ", "u"), ("и", "u"), ("ѵ", "v"), ("ν", "v"), ("ѡ", "w"), ("ԝ", "w"),
      ("х", "x"), ("Х", "x"), ("χ", "x"), ("Χ", "x"), ("у", "y"), ("У", "y"), ("Υ", "y"),
      ("Ζ", "z"),
    ]
    var table: [UInt32: UInt8] = [:]
    for (other, latin) in pairs {
      if let scalar = other.unicodeScalars.first?.value { table[scalar] = latin.utf8.first }
    }
    return table
  }()
}
