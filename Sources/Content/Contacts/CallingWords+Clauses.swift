// Numbers that a clause gives to whom one calls, without a word that asks to call.
extension CallingWords {
  /// Whether a clause says what the number of somebody is who can be called: `The police has`, `The number
  /// of the helpline is`.
  func isSaid(_ before: String) -> Bool {
    var rest = before.lowercased()[...]
    var isJoined = false
    for _ in 0..<4 {
      while rest.last == " " { rest.removeLast() }
      guard Self.ends(rest, with: services) == nil,
        let shorter = Self.ends(rest, with: Self.saying) ?? Self.ends(rest, with: links)
      else {
        break
      }
      isJoined = true
      rest = shorter
    }
    guard isJoined else { return false }
    rest = Self.trimmed(clause(rest))
    while !rest.isEmpty {
      if endsInWord(rest) != nil || Self.ends(rest, with: services) != nil { return true }
      rest = Self.trimmed(withoutLastWord(rest))
    }
    return false
  }

  /// Whether a sentence that names a number speaks of whom one calls, or of danger, and lets the number
  /// stand as a name: it counts nothing else, and a sign or a small word leads to it.
  func isOfHelp(_ before: String, _ after: String) -> Bool {
    let start = before.lastIndex { ".!?。।\n".contains($0) }.map(before.index(after:))
    let sentence = before[(start ?? before.startIndex)...]
    guard !sentence.contains(where: \.isNumber) else { return false }
    let words = sentence.split { !($0.isLetter || $0 == "'") }
    let clause = sentence.split(separator: /[,،;]/, omittingEmptySubsequences: false).last ?? ""
    let isFirst = !clause.contains(where: \.isLetter)
    if namesHelp(sentence) {
      let sign = sentence.last { $0 != " " }
      if isFirst || sign.map({ ":–—-(".contains($0) }) ?? false { return true }
      let rest = Self.trimmed(sentence)
      if Self.ends(rest, with: links) != nil || Self.ends(rest, with: particles) != nil {
        return true
      }
      // "The police in Denmark 114, …", but not "The police had 114, …"
      let next = after.first { $0 != " " }
      return words.count < 5 && next.map { ",;.،".contains($0) } ?? true
        && words.dropFirst().contains { word in
          let word = String(word)
          return particles.contains(word) && !Self.saying.contains(word)
        }
    }
    let end = after.firstIndex { ".!?;。।".contains($0) } ?? after.endIndex
    return isFirst && namesHelp(after[..<end])
  }

  private func namesHelp(_ text: Substring) -> Bool {
    var rest = text
    while !rest.isEmpty {
      if Self.ends(rest, with: services) != nil || Self.ends(rest, with: Self.dangers) != nil {
        return true
      }
      rest = Self.trimmed(withoutLastWord(rest))
    }
    return false
  }

  /// A text without its last word; in scripts without spaces, without its last letter.
  private func withoutLastWord(_ text: Substring) -> Substring {
    guard let last = text.last, !Self.isUnspaced(String(last)) else { return text.dropLast() }
    return text.lastIndex { !($0.isLetter || $0.isNumber) }.map { text[..<$0] } ?? ""
  }

  /// Whether a text begins with whom one calls, behind two words at most: `the national helpline`.
  func beginsWithService(_ text: Substring) -> Bool {
    var rest = text.lowercased()[...]
    for _ in 0..<3 {
      rest = rest.drop { !$0.isLetter }
      if Self.begins(rest, with: services) != nil { return true }
      // `hotline`, but not `call`.
      if let behind = Self.begins(rest, with: words),
        rest.distance(from: rest.startIndex, to: behind.startIndex) > 6
      {
        return true
      }
      rest = rest.drop { $0.isLetter }
      guard rest.first == " " else { return false }
    }
    return false
  }
}
