import Diagnostics
import Testing

struct NearMatchTests {
  @Test(arguments: [
    ("indicatrs", "indicators"), ("indicatoors", "indicators"), ("indicatora", "indicators"),
    ("indciators", "indicators"), ("INDICATORS", "indicators"), ("yuor-pay", "your-pay"),
    ("ndicators", "indicators"), ("indicator", "indicators"), ("da", "da"),
  ])
  func `one slip of the finger is near`(written: String, meant: String) {
    #expect(NearMatch.nearest(to: written, among: ["index", meant, "x"]) == meant)
  }

  @Test(arguments: [
    ("pay-your", "your-pay"), ("en", "da"), ("contact", "claim"), ("abcdef", "abcxyz"),
    ("a", "abcdefgh"), ("", "abc"),
  ])
  func `what differs in more than a third of its letters is not near`(
    written: String, other: String
  ) {
    #expect(NearMatch.nearest(to: written, among: [other]) == nil)
  }

  @Test func `the fewest slips win, and then the first`() {
    #expect(NearMatch.nearest(to: "steps", among: ["stepsss", "stepss", "stops"]) == "stepss")
    #expect(NearMatch.nearest(to: "stepp", among: ["steps", "stepa"]) == "steps")
    #expect(NearMatch.nearest(to: "steps", among: ["step", "steps"]) == "steps")
  }

  @Test func `two letters that changed places are one slip`() {
    // "teh" lies two replacements from "the": too far, were a swap not one.
    #expect(NearMatch.nearest(to: "teh", among: ["the"]) == "the")
    #expect(NearMatch.nearest(to: "ntoe", among: ["note"]) == "note")
  }

  @Test func `letters are letters in every script`() {
    #expect(NearMatch.nearest(to: "hvem-svare-på", among: ["hvem-svarer-på"]) == "hvem-svarer-på")
    #expect(NearMatch.nearest(to: "من-يجب", among: ["من-يجيب"]) == "من-يجيب")
  }

  @Test func `without candidates nothing is near`() {
    #expect(NearMatch.nearest(to: "x", among: []) == nil)
  }

  @Test func `very long names are compared by their beginnings`() {
    let long = String(repeating: "a", count: 100_000)
    #expect(NearMatch.nearest(to: long, among: [long + "b"]) == long + "b")
  }

  @Test func `the nearest of thousands is found as it is among few`() {
    let names = (0..<20_000).map { "a-topic-with-the-number-\($0)" }
    #expect(NearMatch.nearest(to: "a-topic-wiht-the-number-19999", among: names) == names[19_999])
    #expect(NearMatch.nearest(to: "something else altogether now", among: names) == nil)
  }
}
