/// A phone number, an address or a channel of a contact that stands in a text.
struct LiteralContact: Equatable {
  enum Kind: Equatable {
    case phone, email, web
    /// A link to a messenger, or one that dials or writes.
    case channel
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
  let index: ContactIndex
  let calling: CallingWords
  /// The numbers of the register in the words of the language; none without one.
  let spelled: SpelledNumbers?
  let plans: [NumberPlan]
  /// Those of the countries in which the language of the text is spoken.
  private(set) var home: [NumberPlan]
  /// How the words above a text lead up to the numbers in it: those of the head of its column, or
  /// before its list.
  private(set) var lead = CallingWords.Approach.none
  /// Whether those words speak of numbers alone: below `Contact` there are addresses, too.
  private(set) var leadsToNumbers = false

  /// A scanner of texts in which the numbers of `countries` can be dialled as they stand, and those
  /// of the countries in which `language` is spoken.
  init(
    _ index: ContactIndex, calling: CallingWords, countries: Set<String>,
    language: LanguageTag? = nil
  ) {
    self.index = index
    self.calling = CallingWords.common.adding(calling)
    spelled = language.map { SpelledNumbers(index, in: $0.description) }
    plans = countries.sorted().compactMap(NumberPlan.plan(ofCountry:))
    home = Self.home(of: language, besides: plans)
  }

  /// This scanner for the texts of another language.
  func reading(_ language: LanguageTag) -> LiteralContactScanner {
    var scanner = self
    scanner.home = Self.home(of: language, besides: plans)
    return scanner
  }

  private static func home(of language: LanguageTag?, besides plans: [NumberPlan]) -> [NumberPlan] {
    guard let language else { return [] }
    return NumberPlan.plans(ofLanguage: String(language.description.prefix { $0 != "-" }))
      .filter { plan in !plans.contains { $0.code == plan.code } }
  }

  /// The scanner of what stands below some words; nil when they do not lead up to numbers.
  func below(_ words: String) -> LiteralContactScanner? {
    let words = ArabicSpelling.plain(words).reversed().drop { !$0.isLetter }.reversed()
    guard words.count <= 90,
      calling.approach(String(words)) == .direct || calling.beginsWithNumbers(String(words))
    else { return nil }
    var scanner = self
    scanner.lead = .direct
    let heading = String(words).lowercased()
    scanner.leadsToNumbers = !Self.contactStems.contains { heading.contains($0) }
    return scanner
  }

  private static let contactStems = [
    "contact", "kontak", "contat", "контакт", "επικοιν", "liên hệ", "ติดต่อ", "تماس", "اتصال",
    "联系", "聯絡", "संपर्क", "सम्पर्क", "যোগাযোগ", "رابطہ", "iletişim", "wasiliana", "xiriir",
  ]

  /// The contact of the register that a declared figure names; nil for an amount in its words, such as
  /// `112 women`.
  func owner(of figure: String) -> String? {
    let bytes = Array(figure.utf8)
    let text = LiteralText(bytes[...])
    let hasWords = text.scalars.indices.contains { text.isLetter(at: $0) }
    if let first = text.scalars.indices.first(where: { text.digit(at: $0) != nil }), hasWords {
      let run = NumberRun(text, at: first) { sign, isSpaced in
        !isSpaced && [.weak(0x2C), .weak(0x27), .dot].contains(sign) || sign == .space
      }
      if run.isThousands, !isCalled(run, text) { return nil }
    }
    if let found = contacts(in: bytes[...]).lazy.compactMap(\.contact).first { return found }
    guard !hasWords else { return nil }
    let digits = text.scalars.indices.compactMap { text.digit(at: $0) }.map(String.init).joined()
    return digits.isEmpty ? nil : index.numbers[digits] ?? index.short[digits]
  }

  /// The kind of an address that a declared figure is; nil for a figure.
  func addressKind(in figure: String) -> String? {
    contacts(in: Array(figure.utf8)[...]).lazy.compactMap { contact in
      switch contact.kind {
      case .phone: nil
      case .email: "a mail address"
      case .web, .channel: "an address to reach somebody"
      }
    }.first
  }

  /// All contacts in a text, in order.
  func contacts(in bytes: ArraySlice<UInt8>) -> [LiteralContact] {
    guard Self.isWorthALook(bytes) else { return [] }
    let text = LiteralText(bytes)
    var found: [LiteralContact] = []
    var position = 0
    while position < text.scalars.count {
      if let address = address(text, at: position) {
        while let last = found.last, last.range.upperBound > address.range.lowerBound {
          found.removeLast()
        }
        found.append(address)
        while position < text.scalars.count, text.offsets[position] < address.range.upperBound {
          position += 1
        }
      } else if text.digit(at: position) != nil {
        let (numbers, end) = numbers(at: position, in: text)
        found += numbers
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  private func address(_ text: LiteralText, at position: Int) -> LiteralContact? {
    switch text.scalars[position] {
    case 0x40: email(text, at: position)
    case 0x2E:
      channel(text, at: position) ?? web(text, at: position) ?? account(text, around: position)
    case 0x3A: channel(text, at: position) ?? account(text, behind: position)
    case 0x5F, 0x30...0x39: account(text, around: position)
    case 0xE00...: beginsName(text, behind: position) ? account(text, behind: position) : nil
    case 0x28, 0x5B, 0x7B, 0x3C, 0x20, 0x27, 0x22, 0x2D, 0x2F, 0x7C:
      disguisedEmail(text, at: position)
    default: nil
    }
  }

  // MARK: Numbers

  /// The numbers whose first digit stands at `first`, and where to look on.
  private func numbers(at first: Int, in text: LiteralText) -> ([LiteralContact], end: Int) {
    if let end = serviceCodeEnd(at: first, in: text) {
      let start = text.scalars[..<first].lastIndex { $0 != 0x2A && $0 != 0x23 }.map { $0 + 1 } ?? 0
      let range = text.bytes(start..<end)
      return ([LiteralContact(kind: .phone, range: range, contact: nil)], end)
    }
    let run = NumberRun(text, at: first)
    if let reversed = reversed(run, in: text) { return ([reversed], run.end + 1) }
    if let loose = looseRun(text, at: first, longerThan: run) {
      return ([phone(loose, in: text)], loose.end)
    }
    if let end = time(at: first, in: text) { return ([], end) }
    if let end = wordEnd(of: run, in: text) {
      let range = text.bytes(run.start..<end)
      return ([LiteralContact(kind: .phone, range: range, contact: nil)], end)
    }
    let whole = LookAlike(run, in: text)
    let isInAddress = whole.isInAddress
    let isCalled = !isInAddress && run.count >= 6 && isCalled(run, text)
    let isHarmless = run.count >= 7 && !isCalled && !run.hasPlus && whole.isHarmless
    let pieces = NumberCut.pieces(of: run, isCalled: isCalled) { part in
      if isKnown(part, in: text) { return .known }
      // Of an address, only the numbers of the register count.
      if isInAddress || isHarmless { return nil }
      if part.count == 6, isCalled, part.sizes == [2, 2, 2], part.separators == [.dot, .dot],
        calling.isBeside(before(part, text))
      {
        return .dialled
      }
      return LookAlike(part, in: text, isLater: part.start != run.start)
        .judgement(isCalled: isCalled, in: plans, home: home(for: part, isCalled, text))
    }
    var found: [LiteralContact] = []
    var rest = 0..<0
    func addShortNumbers() {
      let part = rest.isEmpty ? nil : run.part(rest)
      guard let part, part.count <= 9, !isInAddress else { return }
      // A postcode may stand behind a number.
      found += shortNumbers(part, in: text, isBehindNumber: !found.isEmpty)
    }
    for piece in pieces {
      if piece.kind == .rest {
        rest = (rest.isEmpty ? piece.groups.lowerBound : rest.lowerBound)..<piece.groups.upperBound
        continue
      }
      addShortNumbers()
      rest = 0..<0
      if piece.kind == .number { found.append(phone(run.part(piece.groups), in: text)) }
    }
    addShortNumbers()
    return (found, run.end)
  }

  /// The plans of the countries of the language, for a part of a run: none for an amount of something
  /// that the text goes on to name.
  private func home(for part: NumberRun, _ isCalled: Bool, _ text: LiteralText) -> [NumberPlan] {
    guard !home.isEmpty, !isCalled, (7...15).contains(part.count),
      LookAlike(part, in: text).mayBeAmount
    else { return home }
    let after = text.spelled(part.end..<min(text.scalars.count, part.end + 30)).lowercased()
    return calling.mayEnd(after) ? home : []
  }

  /// Where a code ends that is dialled to a service, with its stars and its hash: `*152*47#`. A star
  /// may have been read as emphasis.
  private func serviceCodeEnd(at first: Int, in text: LiteralText) -> Int? {
    var end = first
    var digits = 0
    while end < text.scalars.count, end - first < 40 {
      if text.digit(at: end) != nil {
        digits += 1
      } else if text.scalars[end] != 0x2A, text.scalars[end] != 0x23 {
        break
      }
      end += 1
    }
    // Those that begin with a star and a hash ask the phone itself: `*#06#`.
    let isOfPhone =
      first > 1 && text.scalars[first - 1] == 0x23
      && [0x2A, 0x23].contains(text.scalars[first - 2])
    guard !isOfPhone, text.scalars[end - 1] == 0x23, !text.isLetter(at: end),
      !text.isLetter(at: first - 1),
      digits > 2 || first > 0 && [0x2A, 0x23].contains(text.scalars[first - 1])
    else { return nil }
    return end
  }

  /// A number whose groups a text from right to left has turned round, with the plus at their end:
  /// `8341 550 6 962+`.
  private func reversed(_ run: NumberRun, in text: LiteralText) -> LiteralContact? {
    guard !run.hasPlus, run.count > 7, run.end < text.scalars.count, text.scalars[run.end] == 0x2B,
      text.digit(at: run.end + 1) == nil
    else { return nil }
    let digits = run.groups.reversed().map(\.digits).joined()
    guard let plan = NumberPlan.plan(ofInternational: digits),
      plan.isPossible(digits.dropFirst(plan.code.utf8.count))
    else { return nil }
    return LiteralContact(
      kind: .phone, range: text.bytes(run.start..<(run.end + 1)), contact: index.numbers[digits])
  }

  /// Where a free number ends whose last digits are the letters of the keys: `0800-HELP-NOW`.
  private func wordEnd(of run: NumberRun, in text: LiteralText) -> Int? {
    let digits = run.digits.drop { $0 == "0" || $0 == "1" }
    guard digits.hasPrefix("8"), digits.utf8.count >= 3, run.count < 9 else { return nil }
    var end = run.end
    var (letters, others) = (0, 0)
    while end < text.scalars.count {
      // A space may stand before the first letter: `0800 HELP-NOW`.
      let isHyphen = text.scalars[end] == 0x2D || end == run.end && text.scalars[end] == 0x20
      let place = isHyphen ? end + 1 : end
      guard place < text.scalars.count else { break }
      if (0x41...0x5A).contains(text.scalars[place]) {
        // The letters may follow the last digits at once: `1-888-3SAFE-88`.
        guard isHyphen || letters > 0 || run.groups.count > 2 else { break }
        letters += 1
      } else if letters > 2, text.digit(at: place) != nil {
        others += 1
      } else {
        break
      }
      end = place + 1
    }
    return letters > 2 && (9...12).contains(run.count + letters + others) ? end : nil
  }

  /// Where a time ends that begins at `first`: `8:30`, `8:00-17`.
  private func time(at first: Int, in text: LiteralText) -> Int? {
    var end = first
    while text.digit(at: end) != nil, end - first < 3 { end += 1 }
    let hour = (first..<end).compactMap { text.digit(at: $0).map(String.init) }.joined()
    guard NumberRun.beginsTime(hour, text, at: end) else { return nil }
    end += 3
    let next = NumberRun(text, at: end - 1)
    guard next.groups.count > 1, next.groups[1].separator.isDash else { return end }
    let group = next.groups[1]
    return group.count <= 2 && group.value <= 24 ? group.range.upperBound : end
  }

  private func phone(_ run: NumberRun, in text: LiteralText) -> LiteralContact {
    LiteralContact(
      kind: .phone, range: text.bytes(run.start..<run.end), contact: index.numbers[run.digits])
  }

  /// Whether the words around a number say that it is to be called.
  private func isCalled(_ run: NumberRun, _ text: LiteralText) -> Bool {
    switch approach(run, text) {
    case .direct: true
    case .linked, .named, .ordered: run.count > 7 || run.groups.count > 1
    case .none:
      calling.isCalled(
        text.spelled(run.end..<min(text.scalars.count, run.end + 30)).lowercased())
    }
  }

  /// A number whose groups one and the same sign parts that also parts the numbers of a list:
  /// `70,20,25,50`, `70:20:25:50`; or the ends of items and cells.
  private func looseRun(
    _ text: LiteralText, at first: Int, longerThan strict: NumberRun
  ) -> NumberRun? {
    guard strict.count < 8 else { return nil }
    let all = NumberRun(text, at: first) { _, _ in true }
    guard all.groups.count > strict.groups.count else { return nil }
    let next = all.groups[strict.groups.count]
    // A colon and a space end what they explain: `2023: 1120`.
    guard next.separator != .weak(0x3A) || !next.isSpaced,
      !isWithinList(text, at: first, parted: next.separator)
    else { return nil }
    let loose = NumberRun(text, at: first) { sign, isSpaced in
      next.separator == .end
        ? [.end, .space, .dash, .dot].contains(sign)
        : sign == next.separator && isSpaced == next.isSpaced
    }
    guard loose.groups.count > 1 else { return nil }
    return (2...loose.groups.count).reversed().lazy.map { loose.part(0..<$0) }
      .first { isNumber($0, in: text, parted: next.separator, isSpaced: next.isSpaced) }
  }

  /// Whether the same sign stands before the run, behind another digit.
  private func isWithinList(
    _ text: LiteralText, at first: Int, parted separator: NumberRun.Separator
  ) -> Bool {
    guard case .weak(let sign) = separator else { return false }
    var position = first - 1
    while position > 0, text.scalars[position] == 0x20 { position -= 1 }
    return position > 0 && text.scalars[position] == sign && text.digit(at: position - 1) != nil
  }

  private func isNumber(
    _ run: NumberRun, in text: LiteralText, parted separator: NumberRun.Separator, isSpaced: Bool
  ) -> Bool {
    guard (7...15).contains(run.count), !run.groups.contains(where: { $0.count > 6 }),
      run.separators.contains(separator)
    else { return false }
    if index.numbers[run.digits] != nil { return true }
    let lookAlike = LookAlike(run, in: text)
    if run.hasPlus { return !lookAlike.isMeasured }
    guard
      plans.contains(where: { $0.national(dialled: run.digits) != nil })
        || home.contains(where: lookAlike.isDialled(in:)),
      !lookAlike.isReference, !lookAlike.isMeasured
    else { return false }
    if isCalled(run, text) { return true }
    guard separator != .end, !isSpaced, !lookAlike.isInAddress else { return false }
    return run.groups.count > 3 && Set(run.sizes).count == 1
      || separator == .weak(0x7E) && run.groups.count > 2
  }

  /// Whether the groups are a long number of the register.
  private func isKnown(_ part: NumberRun, in text: LiteralText) -> Bool {
    guard part.count >= 5, index.numbers[part.digits] != nil else { return false }
    if part.sizes.dropFirst().allSatisfy({ $0 == 3 }), LookAlike(part, in: text).isMeasured {
      return false
    }
    return part.count >= 7 || approach(part, text) != .none
  }
}
