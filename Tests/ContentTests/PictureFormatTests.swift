import Foundation
import TestSupport
import Testing

@testable import Content

/// What a picture is by its bytes.
@Suite struct PictureFormatTests {
  private static let svg =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\"><path d=\"\"/></svg>"
  private static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 17, 0]
    + [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xFF, 0xD9]
  private static let webp =
    Array("RIFF".utf8) + [16, 0, 0, 0] + Array("WEBPVP8 ".utf8)
    + [4, 0, 0, 0, 1, 2, 3, 4]

  private func fault(_ bytes: [UInt8], _ path: String) -> String? {
    PictureFormat.fault(in: bytes, path: "images/\(path)")?.fact
  }

  @Test func `a picture of each kind is one`() {
    let gif = Array(TestPicture.gif.utf8)
    for (bytes, name) in [
      (Array(TestPicture.png), "a.png"), (Array(TestPicture.png), "A.PNG"), (gif, "a.gif"),
      (Self.jpeg, "a.jpg"), (Self.jpeg, "a.jpeg"), (Self.webp, "a.webp"),
      (Array(TestPicture.avif.utf8), "a.avif"),
    ] {
      #expect(fault(bytes, name) == nil, "\(name)")
    }
    // Some programs put something behind the end.
    #expect(fault(Self.jpeg + [0, 0], "a.jpg") == nil)
    #expect(fault(gif + [0], "a.gif") == nil)
  }

  @Test(arguments: [
    svg, "\u{FEFF}" + svg, "<?xml version=\"1.0\"?>\n<!-- a > b -->\n" + svg,
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\">\n" + svg + "\n<!-- end -->",
    "<!DOCTYPE svg [\n<!ENTITY ns \"http://www.w3.org/2000/svg\">\n]>\n" + svg,
    "<svg:svg xmlns:svg='http://www.w3.org/2000/svg'></svg:svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'/>",
  ])
  func `a drawing is one however its XML begins`(text: String) {
    #expect(fault(Array(text.utf8), "a.svg") == nil)
  }

  @Test(arguments: [
    "x", "<p>x</p>", "root:x:0:0:root:/root:/bin/bash", "<!-- svg -->", "<svgx/>", "# Notes",
    "BM....",
    "%PDF-1.7", "<html><svg></svg></html>",
  ])
  func `what is no picture is none whatever it is called`(text: String) throws {
    for name in ["a.png", "a.svg", "a.jpg", "a"] {
      let fact = try #require(fault(Array(text.utf8), name))
      #expect(fact.hasPrefix("this is no picture that can be shown"))
    }
  }

  @Test func `a picture whose end is missing is broken`() {
    for (bytes, name) in [
      (Array(TestPicture.png), "a.png"), (Array(TestPicture.gif.utf8), "a.gif"),
      (Self.jpeg, "a.jpg"), (Self.webp, "a.webp"), (Array(Self.svg.utf8), "a.svg"),
    ] {
      for count in [bytes.count - 1, bytes.count / 2 + 8] where count < bytes.count {
        // The last byte of a PNG is one of a sum that nobody needs.
        if name == "a.png", count == bytes.count - 1 { continue }
        #expect(fault(Array(bytes.prefix(count)), name) != nil, "\(name) \(count)")
      }
    }
    #expect(fault([], "a.png") == "the file is empty")
  }

  @Test func `a picture is called what it is`() {
    #expect(fault(Self.jpeg, "a.png") == "this is a JPEG, and its name does not say so")
    #expect(fault(Array(TestPicture.png), "png") != nil)
    #expect(fault(Array(Self.svg.utf8), "a.png") != nil)
  }

  @Test func `no bytes make the check fail`() {
    var random = SystemRandomNumberGenerator()
    for start in [Array(TestPicture.png), Self.jpeg, Array(TestPicture.gif.utf8), Self.webp] {
      for _ in 0..<2000 {
        var bytes = start
        for _ in 0..<3 {
          bytes[Int.random(in: 8..<bytes.count, using: &random)] = .random(
            in: 0...255, using: &random)
        }
        _ = fault(Array(bytes.prefix(Int.random(in: 0...bytes.count))), "a.png")
      }
    }
  }
}
