/// A phone number, an e-mail address or the web address of a contact that stands in a text.
struct LiteralContact: Equatable {
  enum Kind: Equatable {
    case phone, email, web
  }

  let kind: Kind
  /// The bytes of the text.
  let range: Range<Int>
  /// The contact of the register that has it.
  let contact: String?
}

/// Finds contacts that stand in a text as they are, where the text should name a record.
///
/// A text without a digit, an at sign or an address is passed over byte by byte.
struct LiteralContactScanner: Sendable {
  private let index: ContactIndex
  private let calling: CallingWords

  init(_ index: ContactIndex, calling: CallingWords) {
    self.index = index
    self.calling = calling
  }

  /// Whether a text has anything that a contact could be made of.
  static func isWorthALook(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = bytes.span
    let letters = LetterTable.shared
    var position = ContactSign.first(in: text, from: 0)
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        if (0x30...0x39).contains(byte) || byte == 0x40 { return true }
        // A full stop within a word may be a part of an address.
        let next = position + 1
        if byte == 0x2E, next < text.count, (0x61...0x7A).contains(text[next] | 0x20) {
          return true
        }
      } else {
        let scalar = Letter.scalar(at: position, of: text).scalar
        if letters.isDigit(scalar) || scalar == fullWidthAtSign { return true }
      }
      position = ContactSign.first(in: text, from: position + 1)
    }
    return false
  }

  private static let fullWidthAtSign: UInt32 = 0xFF20

  /// All contacts in a text, in order.
  func contacts(in bytes: ArraySlice<UInt8>) -> [LiteralContact] {
    guard Self.isWorthALook(bytes) else { return [] }
    let text = LiteralText(bytes)
    var found: [LiteralContact] = []
    var position = 0
    while position < text.scalars.count {
      let scalar = text.scalars[position]
      if scalar == 0x40, let email = email(text, at: position) {
        while let last = found.last, last.range.upperBound > email.range.lowerBound {
          found.removeLast()
        }
        found.append(email)
        while position < text.scalars.count, text.offsets[position] < email.range.upperBound {
          position += 1
        }
      } else if scalar == 0x2E, let web = web(text, at: position) {
        if !(found.last.map { $0.range.overlaps(web.range) } ?? false) { found.append(web) }
        position += 1
      } else if text.digit(at: position) != nil {
        let run = NumberRun(text, at: position)
        found += numbers(run, in: text)
        position = run.end
      } else {
        position += 1
      }
    }
    return found
  }

  // MARK: Numbers

  private func numbers(_ run: NumberRun, in text: LiteralText) -> [LiteralContact] {
    if let known = known(run, in: text) { return [known] }
    var found: [LiteralContact] = []
    for part in LookAlike.withoutDates(run) {
      let lookAlike = LookAlike(part, in: text)
      // Of an address, only the numbers of the register count.
      guard !lookAlike.isInAddress else { continue }
      if lookAlike.isNumber(isCalled: approach(part, text) == .direct) {
        found.append(
          LiteralContact(kind: .phone, range: text.bytes(part.start..<part.end), contact: nil))
      } else if part.count <= 9 {
        found += shortNumbers(part, in: text, isMeasured: lookAlike.isMeasured)
      }
    }
    return found
  }

  /// A long number of the register within the run.
  private func known(_ run: NumberRun, in text: LiteralText) -> LiteralContact? {
    guard !index.numbers.isEmpty, run.count >= 5 else { return nil }
    for first in run.groups.indices {
      var digits = ""
      for last in first..<run.groups.count {
        digits += run.groups[last].digits
        guard digits.utf8.count <= 20 else { break }
        guard digits.utf8.count >= 5, let contact = index.numbers[digits] else { continue }
        let part = run.part(first..<(last + 1))
        let lookAlike = LookAlike(part, in: text)
        if lookAlike.isMeasured, part.sizes.dropFirst().allSatisfy({ $0 == 3 }) { continue }
        if digits.utf8.count < 7, approach(part, text) == .none { continue }
        return LiteralContact(
          kind: .phone, range: text.bytes(part.start..<part.end), contact: contact)
      }
    }
    return nil
  }

  private func shortNumbers(_ run: NumberRun, in text: LiteralText, isMeasured: Bool)
    -> [LiteralContact]
  {
    guard !isMeasured || run.groups.count > 1 else { return [] }
    var found: [LiteralContact] = []
    var first = 0
    var isNamed = false
    while first < run.groups.count {
      var next = first + 1
      for last in first..<run.groups.count {
        let part = run.part(first..<(last + 1))
        guard (2...6).contains(part.count) else { continue }
        if isShortNumber(part, in: text, isNamed: isNamed) {
          let range = text.bytes(part.start..<part.end)
          found.append(
            LiteralContact(kind: .phone, range: range, contact: index.short[part.digits]))
          next = last + 1
          isNamed = true
          break
        }
      }
      first = next
    }
    return found
  }

  private func isShortNumber(_ part: NumberRun, in text: LiteralText, isNamed: Bool) -> Bool {
    let isKnown = index.short[part.digits] != nil
    // Most numbers end here: what follows costs more.
    guard isKnown || part.count == 6 || approach(part, text) == .direct else { return false }
    let lookAlike = LookAlike(part, in: text)
    guard !lookAlike.isMeasured else { return false }
    if part.count == 6, part.digits.hasPrefix("116"), part.sizes == [6] || part.sizes == [3, 3],
      part.separators.allSatisfy({ $0 == .space || $0 == .dash }), !lookAlike.isReference
    {
      return true
    }
    if isKnown {
      if isNamed || isAlone(part, in: text) { return true }
      return approach(part, text) != .none
    }
    guard (3...6).contains(part.count), !part.groups.contains(where: \.isYear),
      part.separators.allSatisfy({ $0 == .space || $0 == .dash })
    else { return false }
    let after = text.string(part.end..<min(text.scalars.count, part.end + 20))
    return approach(part, text) == .direct && calling.mayEnd(after)
  }

  private func approach(_ run: NumberRun, _ text: LiteralText) -> CallingWords.Approach {
    calling.approach(text.string(max(0, run.start - 90)..<run.start))
  }

  /// Whether the text says nothing but the number.
  private func isAlone(_ run: NumberRun, in text: LiteralText) -> Bool {
    text.scalars.indices.allSatisfy { position in
      (run.start..<run.end).contains(position)
        || !text.isLetter(at: position) && text.digit(at: position) == nil
          && text.scalars[position] != 0x25 && text.scalars[position] != 0xFFFC
          && text.scalars[position] != 0xA7
    }
  }

  // MARK: Addresses

  private func email(_ text: LiteralText, at sign: Int) -> LiteralContact? {
    var start = sign
    while start > 0, isPart(text, start - 1, of: ".-_+%'") { start -= 1 }
    var end = sign + 1
    while end < text.scalars.count, isPart(text, end, of: ".-") { end += 1 }
    while end > sign, text.scalars[end - 1] == 0x2E || text.scalars[end - 1] == 0x2D { end -= 1 }
    guard start < sign, end > sign + 3 else { return nil }
    let host = text.string((sign + 1)..<end).split(separator: ".")
    guard host.count > 1, let top = host.last, top.count > 1, top.allSatisfy(\.isLetter) else {
      return nil
    }
    let range = text.bytes(start..<end)
    return LiteralContact(
      kind: .email, range: range, contact: index.emails[text.string(start..<end)])
  }

  private func isPart(_ text: LiteralText, _ position: Int, of signs: String) -> Bool {
    text.isLetter(at: position) || text.digit(at: position) != nil
      || (Unicode.Scalar(text.scalars[position]).map { signs.unicodeScalars.contains($0) } ?? false)
  }

  /// A web address of the register that holds the dot at `dot`.
  private func web(_ text: LiteralText, at dot: Int) -> LiteralContact? {
    guard !index.addresses.isEmpty, text.isLetter(at: dot + 1) else { return nil }
    let signs = ".-_~:/?#[]@!$&'()*+,;=%"
    var start = dot
    while start > 0, isPart(text, start - 1, of: "./:-_") { start -= 1 }
    var end = dot + 1
    while end < text.scalars.count, isPart(text, end, of: signs) { end += 1 }
    while end > dot, let last = Unicode.Scalar(text.scalars[end - 1]),
      ".:?!,;)]'".unicodeScalars.contains(last)
    {
      end -= 1
    }
    guard let contact = index.addresses[ContactIndex.normalized(text.string(start..<end))] else {
      return nil
    }
    return LiteralContact(kind: .web, range: text.bytes(start..<end), contact: contact)
  }
}
