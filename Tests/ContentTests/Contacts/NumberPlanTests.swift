import Foundation
import Testing

@testable import Content

/// The numbers of all countries, held against the library whose data the table is made of.
@Suite struct NumberPlanTests {
  /// The Python in which `Scripts/test.sh` has installed that library.
  private static let python = ProcessInfo.processInfo.environment["VARDE_TEST_TOOLS"]
    .map { URL(filePath: $0).appending(path: "bin/python3") }

  /// For each calling code a sample number of each country and kind, and numbers by chance: the
  /// number, whether it is possible and valid, and how it is written.
  private static let questions = """
    import phonenumbers as p, random
    from phonenumbers.phonemetadata import PhoneMetadata
    random.seed(1)
    kinds = 'fixed_line mobile toll_free premium_rate shared_cost personal_number voip pager uan'
    for code, regions in sorted(p.COUNTRY_CODE_TO_REGION_CODE.items()):
      numbers = []
      for region in regions:
        data = PhoneMetadata.metadata_for_region_or_calling_code(code, region)
        for kind in kinds.split():
          sample = getattr(data, kind)
          if sample and sample.example_number: numbers.append(sample.example_number)
      for _ in range(40):
        numbers.append(''.join(random.choice('123456789') for _ in range(random.randint(5, 12))))
      for digits in numbers:
        if len(digits) + len(str(code)) > 15: continue
        zeros = len(digits) - len(digits.lstrip('0'))
        number = p.PhoneNumber(country_code=code, national_number=int(digits),
          italian_leading_zero=zeros > 0 or None, number_of_leading_zeros=zeros or None)
        length = p.is_possible_number_with_reason(number)
        possible = length == p.ValidationResult.IS_POSSIBLE
        print('+%d%s' % (code, digits), int(possible), int(p.is_valid_number(number)),
          p.format_number(number, p.PhoneNumberFormat.INTERNATIONAL), sep='\\t')
    """

  @Test(.enabled(if: python.map { FileManager.default.isExecutableFile(atPath: $0.path) } ?? false))
  func `numbers of all countries are judged and written as the reference does it`() throws {
    let process = Process()
    let output = Pipe()
    let python: URL = try #require(Self.python)
    process.executableURL = python
    process.arguments = ["-c", Self.questions]
    process.standardOutput = output
    try process.run()
    let data = try #require(try output.fileHandleForReading.readToEnd())
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "is phonenumbers installed?")
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    #expect(lines.count > 9000)
    for line in lines {
      let answer = line.split(separator: "\t").map(String.init)
      let digits = answer[0].dropFirst()
      let plan = try #require(NumberPlan.plan(ofInternational: digits), "\(line)")
      let national = String(digits.dropFirst(plan.code.utf8.count))
      #expect(plan.isPossible(national) == (answer[1] == "1"), "\(line)")
      #expect(plan.isValid(national) == (answer[2] == "1"), "\(line)")
      if answer[2] == "1", let number = PhoneNumber(answer[0]) {
        #expect(number.formatted == answer[3], "\(line)")
      }
    }
  }

  @Test(arguments: [
    ("DK", "70202550", "70202550"), ("GB", "02079460958", "2079460958"),
    ("UA", "0442841915", "442841915"), ("US", "12025550143", "2025550143"),
    ("LT", "861234567", "61234567"), ("HU", "0613456789", "13456789"),
    ("AR", "01115 23456789".replacing(" ", with: ""), "91123456789"),
  ])
  func `a number is found behind what is dialled before it in its country`(
    country: String, dialled: String, national: String
  ) throws {
    let plan = try #require(NumberPlan.plan(ofCountry: country))
    #expect(plan.national(dialled: dialled) == national)
  }

  @Test func `a number that nobody has is none of its country`() throws {
    let plan = try #require(NumberPlan.plan(ofCountry: "DK"))
    for digits in ["12345678", "7020255", "702025501", ""] {
      #expect(plan.national(dialled: digits) == nil)
    }
    #expect(NumberPlan.plan(ofInternational: "99912345678") == nil)
    #expect(NumberPlan.plan(ofCountry: "XX") == nil)
  }

  @Test(arguments: [
    ("DK", "112", true), ("DK", "114", true), ("DK", "115", false), ("FR", "17", true),
    ("VN", "113", true), ("DK", "70202550", false), ("DK", "", false),
  ])
  func `the short numbers of a country that cost nothing are known`(
    country: String, digits: String, isFree: Bool
  ) throws {
    #expect(try #require(NumberPlan.plan(ofCountry: country)).isFreeShort(digits) == isFree)
  }
}
