/// What a learning platform reads first in a package: `imsmanifest.xml`.
public struct PackageManifest: Sendable {
  /// A version of the standard.
  public enum Standard: String, Sendable, CaseIterable {
    /// SCORM 1.2.
    case scorm12
    /// SCORM 2004, fourth edition.
    case scorm2004

    /// As people write it.
    public var name: String { self == .scorm12 ? "SCORM 1.2" : "SCORM 2004" }
  }

  /// The page that is started.
  public static let page = "index.html"
  /// Where it stands in a package.
  public static let fileName = "imsmanifest.xml"

  private let standard: Standard
  private let identifier: String
  private let title: String

  /// The manifest of a package that is one page. `identifier` has letters, digits and hyphens alone.
  ///
  /// A platform shows one title to all its learners: that in the first language, and behind it those in others as far as
  /// platforms have room for them.
  public init(_ standard: Standard, identifier: String, titles: [String]) {
    self.standard = standard
    self.identifier = identifier
    var kept: [String] = []
    for title in titles where !kept.contains(title) {
      let isTooLong = kept.joined(separator: " / ").count + title.count > 200
      if kept.isEmpty || !isTooLong { kept.append(title) }
    }
    title = kept.joined(separator: " / ")
  }

  /// The file, which says of itself that it is UTF-8 and has no mark before that.
  public var xml: String {
    let title = Self.escaped(title)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest identifier="varde-\(identifier)" version="1.0" \(namespaces)>
      <metadata>
      <schema>ADL SCORM</schema>
      <schemaversion>\(standard == .scorm12 ? "1.2" : "2004 4th Edition")</schemaversion>
      </metadata>
      <organizations default="organization">
      <organization identifier="organization">
      <title>\(title)</title>
      <item identifier="item" identifierref="resource" isvisible="true">
      <title>\(title)</title>\(delivery)
      </item>\(sequencing)
      </organization>
      </organizations>
      <resources>
      <resource identifier="resource" type="webcontent" \(kind) href="\(Self.page)">
      <file href="\(Self.page)"/>
      </resource>
      </resources>
      </manifest>

      """
  }

  private var namespaces: String {
    switch standard {
    case .scorm12:
      """
      xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" \
      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
      """
    case .scorm2004:
      """
      xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" \
      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" \
      xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
      """
    }
  }

  /// The page itself says what has been completed and passed. A platform believes it where its item says so; otherwise a
  /// window that was killed has passed.
  private var delivery: String {
    sequencing(
      "<imsss:deliveryControls completionSetByContent=\"true\" objectiveSetByContent=\"true\"/>")
  }

  /// Platforms that begin with what comes next may do so, and those that let learners choose.
  private var sequencing: String {
    sequencing("<imsss:controlMode choice=\"true\" flow=\"true\"/>")
  }

  private func sequencing(_ rule: String) -> String {
    standard == .scorm2004 ? "\n<imsss:sequencing>\n\(rule)\n</imsss:sequencing>" : ""
  }

  private var kind: String {
    standard == .scorm12 ? "adlcp:scormtype=\"sco\"" : "adlcp:scormType=\"sco\""
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
