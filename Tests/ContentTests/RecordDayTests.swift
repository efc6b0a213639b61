import Diagnostics
import Testing

@testable import Content

/// The days that records name, as of the day on which they are read.
struct RecordDayTests {
  private static let today = "2026-11-29"

  /// What is found in a file that is read on the day `today`.
  private func findings(_ path: String, _ text: String, today: String = today) -> [String] {
    let folder = ContentFolder([path: text])
    let file = ContentFile.parse(path, file: "content/\(path)", today: CalendarDate(today)) {
      Array(text.utf8)
    }
    return file.diagnostics.map { "\($0.identifier.rawValue) at '\(folder.stretch($0.location))'" }
  }

  private func contact(_ lines: String) -> [String] {
    let sound = ContentFolder().files["contacts/hotline.yaml"] ?? ""
    return findings("contacts/hotline.yaml", sound + "\n" + lines + "\n")
  }

  private func claim(_ lines: String) -> [String] {
    let sound = ContentFolder().files["claims/figures.yaml"] ?? ""
    return findings("claims/figures.yaml", sound + "\n  " + lines.replacing("\n", with: "\n  "))
  }

  @Test(
    arguments: [
      ("checked: 2026-11-29\nexpires: 2027-05-29", []),
      ("checked: 2026-11-30\nexpires: 2027-05-29", ["bad-value at '2026-11-30'"]),
      ("checked: 2099-01-01\nexpires: 2199-01-01", ["bad-value at '2099-01-01'"]),
      ("checked: 2026-11-01\nchecked-by: editor", ["missing-key at '2026-11-01'"]),
      ("checked: 2026-11-01\nexpires: 2026-11-01", ["bad-value at '2026-11-01'"]),
      ("checked: 2026-11-01\nexpires: 2026-10-01", ["bad-value at '2026-10-01'"]),
      // A slip of the pen is one finding, and an old check is for the release to tell.
      ("checked: 2026-11-01\nexpires: soon", ["bad-date at 'soon'"]),
      ("checked: 2020-01-01\nexpires: 2020-07-01", []),
      ("expires: 2099-01-01", []),
    ] as [(String, [String])])
  func `a check was made on a day that is over, and holds until a later one`(
    lines: String, expected: [String]
  ) {
    #expect(contact(lines) == expected)
    #expect(claim(lines) == expected)
  }

  @Test(
    arguments: [
      ("published: 2026", []), ("published: 2027", ["bad-value at '2027'"]),
      ("published: 2099", ["bad-value at '2099'"]),
    ] as [(String, [String])])
  func `nobody has read what is still to be published`(line: String, expected: [String]) {
    #expect(claim(line) == expected)
  }

  @Test(
    arguments: [
      ("given: 2026-11-29", []), ("given: 2099-01-01", ["bad-value at '2099-01-01'"]),
      ("given: 2026-01-01, expires: 2026-01-01", ["bad-value at '2026-01-01'"]),
      ("given: 2026-01-01, expires: 2030-01-01", []),
    ] as [(String, [String])])
  func `a consent was given on a day that is over`(lines: String, expected: [String]) {
    let record = "alt: {en: A door}\nlicence: CC0\nconsent: {covers: this site, \(lines)}\n"
    #expect(findings("images/door.png.yaml", record) == expected)
  }

  @Test func `a change and a review were made on a day that is over`() {
    let change = "communities: [builders]\nchanges: [{date: 2099-01-01, what: {en: All}}]\n"
    #expect(findings("awareness/pay/item.yaml", change) == ["bad-value at '2099-01-01'"])
    let text = "---\ntitle: T\nreview: [{kind: legal, by: editor, date: 2026-12-01}]\n---\n\nPay.\n"
    #expect(findings("awareness/pay/en.md", text) == ["bad-value at '2026-12-01'"])
    #expect(findings("awareness/pay/en.md", text.replacing("12-01", with: "11-29")) == [])
  }

  @Test func `a day of opening hours and the end of a check may be to come`() {
    let hours = """
      hours:
        time-zone: Europe/Copenhagen
        open: [{days: mon-fri, from: "09:00", to: "16:00"}]
        public-holidays: same
        exceptions: {2099-12-24: closed}
      checked: 2026-11-29
      expires: 2099-12-24
      """
    #expect(contact(hours) == [])
  }
}
