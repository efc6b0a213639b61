/// What the tokenizer knows of letters: the one table from which the site's script has its own.
enum FoldingTable {
  /// Passed over wherever they stand: marks upon letters, vowels of Arabic and tones of Thai that few
  /// type, what no reader sees, and apostrophes.
  static let dropped: [ClosedRange<UInt32>] = [
    0x27...0x27, 0x60...0x60, 0xAD...0xAD, 0xB4...0xB4, 0x2B9...0x2BC, 0x300...0x36F,
    0x483...0x489, 0x591...0x5BD, 0x5F3...0x5F3, 0x610...0x61A, 0x61C...0x61C, 0x640...0x640,
    0x64B...0x65F, 0x670...0x670, 0x6D6...0x6ED, 0xE47...0xE4E, 0xEC8...0xECD, 0x180E...0x180E,
    0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F, 0x2018...0x2019, 0x201B...0x201B,
    0x202A...0x202E, 0x2032...0x2032, 0x2060...0x2069, 0x20D0...0x20FF, 0xFE00...0xFE0F,
    0xFE20...0xFE2F, 0xFEFF...0xFEFF, 0xFF07...0xFF07,
  ]

  /// The scripts without spaces: Thai, Lao, Myanmar, Khmer, kana, Han.
  static let unspaced: [ClosedRange<UInt32>] = [
    0xE01...0xE46, 0xE81...0xEC6, 0x1000...0x103F, 0x1780...0x17D3, 0x3041...0x30FF,
    0x3400...0x9FFF, 0xF900...0xFAFF,
  ]

  /// What goes behind a letter without being heard: `aa` for `å`, `ae` for `æ`, `oe` for `ø`, as
  /// people write on a keyboard that lacks these; and double letters, which many forget.
  static let silent: [(letter: Unicode.Scalar, behind: String)] =
    [("a", "ae"), ("o", "e")]
    + "bcdfgklmnprst".unicodeScalars.map { ($0, String($0)) }

  /// The Arabic article, alone or with what is written in front of it as one word.
  static let articles = [
    "\u{648}\u{627}\u{644}", "\u{628}\u{627}\u{644}", "\u{641}\u{627}\u{644}",
    "\u{643}\u{627}\u{644}", "\u{627}\u{644}", "\u{644}\u{644}",
  ]

  /// Small words of Arabic that are written as one with the next: "and", "in", "for", "so", "as".
  static let particles = "\u{648}\u{628}\u{644}\u{641}\u{643}"

  /// What takes the place of small letters: one without marks, of the same sound, or in its plain
  /// form. Each stands here once, and none in front.
  static let letters: [(plain: String, variants: String)] = [
    ("0", "\u{660}\u{6F0}\u{966}\u{E50}\u{ED0}\u{1040}\u{17E0}\u{FF10}"),
    ("1", "\u{661}\u{6F1}\u{967}\u{E51}\u{ED1}\u{1041}\u{17E1}\u{FF11}"),
    ("2", "\u{662}\u{6F2}\u{968}\u{E52}\u{ED2}\u{1042}\u{17E2}\u{FF12}"),
    ("3", "\u{663}\u{6F3}\u{969}\u{E53}\u{ED3}\u{1043}\u{17E3}\u{FF13}"),
    ("4", "\u{664}\u{6F4}\u{96A}\u{E54}\u{ED4}\u{1044}\u{17E4}\u{FF14}"),
    ("5", "\u{665}\u{6F5}\u{96B}\u{E55}\u{ED5}\u{1045}\u{17E5}\u{FF15}"),
    ("6", "\u{666}\u{6F6}\u{96C}\u{E56}\u{ED6}\u{1046}\u{17E6}\u{FF16}"),
    ("7", "\u{667}\u{6F7}\u{96D}\u{E57}\u{ED7}\u{1047}\u{17E7}\u{FF17}"),
    ("8", "\u{668}\u{6F8}\u{96E}\u{E58}\u{ED8}\u{1048}\u{17E8}\u{FF18}"),
    ("9", "\u{669}\u{6F9}\u{96F}\u{E59}\u{ED9}\u{1049}\u{17E9}\u{FF19}"),
    ("a", "ªàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ\u{FF41}"),
    ("b", "ɓḃḅḇ\u{FF42}"),
    ("c", "çćĉċčḉ\u{FF43}"),
    ("d", "ðďđɗḋḍḏḑḓ\u{FF44}"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ\u{FF45}"),
    ("f", "ƒḟ\u{FF46}"),
    ("g", "ĝğġģǥǧǵḡ\u{FF47}"),
    ("h", "ĥħȟḣḥḧḩḫẖ\u{FF48}"),
    ("i", "ìíîïĩīĭįıǐȉȋɨḭḯỉị\u{FF49}"),
    ("j", "ĵǰ\u{FF4A}"),
    ("k", "ķĸƙǩḱḳḵ\u{FF4B}"),
    ("l", "ĺļľłḷḹḻḽ\u{FF4C}"),
    ("m", "ḿṁṃ\u{FF4D}"),
    ("n", "ñńņňŋǹṅṇṉṋ\u{FF4E}"),
    ("o", "ºòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ\u{FF4F}"),
    ("p", "ṕṗ\u{FF50}"),
    ("q", "\u{FF51}"),
    ("r", "ŕŗřȑȓṙṛṝṟ\u{FF52}"),
    ("s", "śŝşšſșṡṣṥṧṩẛ\u{FF53}"),
    ("t", "ţťŧțṫṭṯṱẗ\u{FF54}"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự\u{FF55}"),
    ("v", "ṽṿ\u{FF56}"),
    ("w", "ŵẁẃẅẇẉẘ\u{FF57}"),
    ("x", "ẋẍ\u{FF58}"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ\u{FF59}"),
    ("z", "źżžƶẑẓẕ\u{FF5A}"),
    ("ae", "æǣǽ"),
    ("dz", "ǆǳ"),
    ("ff", "\u{FB00}"),
    ("fi", "\u{FB01}"),
    ("fl", "\u{FB02}"),
    ("ij", "ĳ"),
    ("lj", "ǉ"),
    ("nj", "ǌ"),
    ("oe", "œ"),
    ("ss", "ß"),
    ("st", "\u{FB05}\u{FB06}"),
    ("th", "þ"),
    ("ffi", "\u{FB03}"),
    ("ffl", "\u{FB04}"),
    ("α", "ά"),
    ("β", "ϐ"),
    ("ε", "έϵ"),
    ("η", "ή"),
    ("θ", "ϑ"),
    ("ι", "ΐίϊ"),
    ("κ", "ϰ"),
    ("ο", "ό"),
    ("π", "ϖ"),
    ("ρ", "ϱ"),
    ("ς", "ϲ"),
    ("σ", "ς"),
    ("υ", "ΰϋύϒϓϔ"),
    ("φ", "ϕ"),
    ("ω", "ώ"),
    ("г", "ґѓ"),
    ("е", "єёэѐ"),
    ("и", "іїйыѝ"),
    ("к", "ќ"),
    ("у", "ў"),
    ("\u{621}", "\u{FE80}"),
    (
      "\u{627}",
      "\u{623}\u{625}\u{622}\u{671}\u{FE81}\u{FE82}\u{FE83}\u{FE84}\u{FE87}\u{FE88}\u{FE8D}"
        + "\u{FE8E}"
    ),
    ("\u{628}", "\u{FE8F}\u{FE90}\u{FE91}\u{FE92}"),
    ("\u{62A}", "\u{FE95}\u{FE96}\u{FE97}\u{FE98}"),
    ("\u{62B}", "\u{FE99}\u{FE9A}\u{FE9B}\u{FE9C}"),
    ("\u{62C}", "\u{FE9D}\u{FE9E}\u{FE9F}\u{FEA0}"),
    ("\u{62D}", "\u{FEA1}\u{FEA2}\u{FEA3}\u{FEA4}"),
    ("\u{62E}", "\u{FEA5}\u{FEA6}\u{FEA7}\u{FEA8}"),
    ("\u{62F}", "\u{FEA9}\u{FEAA}"),
    ("\u{630}", "\u{FEAB}\u{FEAC}"),
    ("\u{631}", "\u{FEAD}\u{FEAE}"),
    ("\u{632}", "\u{FEAF}\u{FEB0}"),
    ("\u{633}", "\u{FEB1}\u{FEB2}\u{FEB3}\u{FEB4}"),
    ("\u{634}", "\u{FEB5}\u{FEB6}\u{FEB7}\u{FEB8}"),
    ("\u{635}", "\u{FEB9}\u{FEBA}\u{FEBB}\u{FEBC}"),
    ("\u{636}", "\u{FEBD}\u{FEBE}\u{FEBF}\u{FEC0}"),
    ("\u{637}", "\u{FEC1}\u{FEC2}\u{FEC3}\u{FEC4}"),
    ("\u{638}", "\u{FEC5}\u{FEC6}\u{FEC7}\u{FEC8}"),
    ("\u{639}", "\u{FEC9}\u{FECA}\u{FECB}\u{FECC}"),
    ("\u{63A}", "\u{FECD}\u{FECE}\u{FECF}\u{FED0}"),
    ("\u{641}", "\u{FED1}\u{FED2}\u{FED3}\u{FED4}"),
    ("\u{642}", "\u{FED5}\u{FED6}\u{FED7}\u{FED8}"),
    ("\u{643}", "\u{6A9}\u{6AA}\u{FB8E}\u{FB8F}\u{FB90}\u{FB91}\u{FED9}\u{FEDA}\u{FEDB}\u{FEDC}"),
    ("\u{644}", "\u{FEDD}\u{FEDE}\u{FEDF}\u{FEE0}"),
    ("\u{644}\u{627}", "\u{FEF5}\u{FEF6}\u{FEF7}\u{FEF8}\u{FEF9}\u{FEFA}\u{FEFB}\u{FEFC}"),
    ("\u{645}", "\u{FEE1}\u{FEE2}\u{FEE3}\u{FEE4}"),
    ("\u{646}", "\u{FEE5}\u{FEE6}\u{FEE7}\u{FEE8}"),
    (
      "\u{647}",
      "\u{629}\u{6C0}\u{6C1}\u{6BE}\u{6D5}\u{6C3}\u{FBA4}\u{FBA5}\u{FBA6}\u{FBA7}\u{FBA8}"
        + "\u{FBA9}\u{FBAA}\u{FBAB}\u{FBAC}\u{FBAD}\u{FE93}\u{FE94}\u{FEE9}\u{FEEA}\u{FEEB}"
        + "\u{FEEC}"
    ),
    ("\u{648}", "\u{624}\u{FE85}\u{FE86}\u{FEED}\u{FEEE}"),
    (
      "\u{64A}",
      "\u{649}\u{6CC}\u{626}\u{6D0}\u{FBE8}\u{FBE9}\u{FBFC}\u{FBFD}\u{FBFE}\u{FBFF}\u{FE89}"
        + "\u{FE8A}\u{FE8B}\u{FE8C}\u{FEEF}\u{FEF0}\u{FEF1}\u{FEF2}\u{FEF3}\u{FEF4}"
    ),
    ("\u{679}", "\u{FB66}\u{FB67}\u{FB68}\u{FB69}"),
    ("\u{67A}", "\u{FB5E}\u{FB5F}\u{FB60}\u{FB61}"),
    ("\u{67E}", "\u{FB56}\u{FB57}\u{FB58}\u{FB59}"),
    ("\u{67F}", "\u{FB62}\u{FB63}\u{FB64}\u{FB65}"),
    ("\u{680}", "\u{FB5A}\u{FB5B}\u{FB5C}\u{FB5D}"),
    ("\u{683}", "\u{FB76}\u{FB77}\u{FB78}\u{FB79}"),
    ("\u{684}", "\u{FB72}\u{FB73}\u{FB74}\u{FB75}"),
    ("\u{686}", "\u{FB7A}\u{FB7B}\u{FB7C}\u{FB7D}"),
    ("\u{687}", "\u{FB7E}\u{FB7F}\u{FB80}\u{FB81}"),
    ("\u{688}", "\u{FB88}\u{FB89}"),
    ("\u{68C}", "\u{FB84}\u{FB85}"),
    ("\u{68D}", "\u{FB82}\u{FB83}"),
    ("\u{68E}", "\u{FB86}\u{FB87}"),
    ("\u{691}", "\u{FB8C}\u{FB8D}"),
    ("\u{698}", "\u{FB8A}\u{FB8B}"),
    ("\u{6A4}", "\u{FB6A}\u{FB6B}\u{FB6C}\u{FB6D}"),
    ("\u{6A6}", "\u{FB6E}\u{FB6F}\u{FB70}\u{FB71}"),
    ("\u{6AF}", "\u{FB92}\u{FB93}\u{FB94}\u{FB95}"),
    ("\u{6B1}", "\u{FB9A}\u{FB9B}\u{FB9C}\u{FB9D}"),
    ("\u{6B3}", "\u{FB96}\u{FB97}\u{FB98}\u{FB99}"),
    ("\u{6BA}", "\u{FB9E}\u{FB9F}"),
    ("\u{6D2}", "\u{FBAE}\u{FBAF}\u{FBB0}\u{FBB1}"),
    ("\u{E32}", "\u{E33}"),
    ("\u{EB2}", "\u{EB3}"),
  ]
}
