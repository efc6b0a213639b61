import Diagnostics
import Testing

struct NearMatchTests {
  @Test func `one slip of the finger is near`() {
    #expect(NearMatch.nearest(to: "indicatrs", among: ["index", "indicators"]) == "indicators")
    #expect(NearMatch.nearest(to: "pay-your", among: ["your-pay"]) == nil)
    #expect(NearMatch.nearest(to: "yuor-pay", among: ["your-pay"]) == "your-pay")
  }
}
