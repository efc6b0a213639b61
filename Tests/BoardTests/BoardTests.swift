import TestSupport
import Testing

@Test func `a fresh site has a board`() throws {
  let site = try VardeCommand.newSite()
  #expect(try VardeCommand.run(["board"], in: site).status == 0)
}
