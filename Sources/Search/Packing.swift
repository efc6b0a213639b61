/// Words in the order of a script's comparison, shared out among files of about the same size.
struct Packing {
  /// The words of each file.
  let groups: [Range<Int>]
  /// By what a script knows the file of a word: see ``starts(of:in:)``.
  let starts: String

  /// At most `count` files of words that need so many bytes. None has more than `limit` of them,
  /// except when there is only one word in it, or `count` is too small for that.
  init(_ words: [[UInt16]], sizes: [Int], limit: Int, count: Int) {
    var limit = limit
    var groups = Self.groups(sizes, limit: limit)
    while groups.count > count {
      limit += limit / 4 + 1
      groups = Self.groups(sizes, limit: limit)
    }
    self.groups = groups
    starts = Self.frontCoded(Self.starts(of: groups, in: words))
  }

  private static func groups(_ sizes: [Int], limit: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    var size = 0
    for index in sizes.indices {
      if start < index, size + sizes[index] > limit {
        groups.append(start..<index)
        start = index
        size = 0
      }
      size += sizes[index]
    }
    if start < sizes.count { groups.append(start..<sizes.count) }
    return groups
  }

  /// For each file the fewest letters of its first word that tell it from the word before it.
  ///
  /// They are few, and they lead to the first word of any beginning: when the letters that somebody
  /// types are fewer, the file before has a word with them too.
  private static func starts(of groups: [Range<Int>], in words: [[UInt16]]) -> [ArraySlice<UInt16>]
  {
    groups.map { group in
      guard group.lowerBound > 0 else { return [] }
      let word = words[group.lowerBound]
      var length = sharedLength(words[group.lowerBound - 1][...], word[...]) + 1
      if UTF16.isLeadSurrogate(word[length - 1]) { length += 1 }
      return word.prefix(length)
    }
  }

  /// Texts one after the other, each as how many letters it shares with the one before, to the base
  /// of 36, and the rest of it.
  static func frontCoded(_ texts: [ArraySlice<UInt16>]) -> String {
    frontCodes(of: texts).joined(separator: " ")
  }

  /// What ``frontCoded(_:)`` writes for each of the texts.
  static func frontCodes(of texts: [ArraySlice<UInt16>]) -> [String] {
    var last: ArraySlice<UInt16> = []
    return texts.map { text in
      let shared = sharedLength(last.prefix(35), text.prefix(35))
      last = text
      return String(shared, radix: 36) + String(decoding: text.dropFirst(shared), as: UTF16.self)
    }
  }

  /// How many units of UTF-16 two texts begin with, none of them half a letter.
  private static func sharedLength(_ one: ArraySlice<UInt16>, _ other: ArraySlice<UInt16>) -> Int {
    var length = 0
    for (one, other) in zip(one, other) {
      guard one == other else { break }
      length += 1
    }
    let isHalf = length > 0 && UTF16.isLeadSurrogate(one[one.startIndex + length - 1])
    return isHalf ? length - 1 : length
  }
}
