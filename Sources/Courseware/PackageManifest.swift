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
  public init(_ standard: Standard, identifier: String, title: String) {
    self.standard = standard
    self.identifier = identifier
    self.title = title
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
      <item identifier="item" identifierref="resource">
      <title>\(title)</title>
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

  /// The page itself says what has been completed and passed; the platform is to believe it.
  private var sequencing: String {
    guard standard == .scorm2004 else { return "" }
    return """

      <imsss:sequencing>
      <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
      </imsss:sequencing>
      """
  }

  private var kind: String {
    standard == .scorm12 ? "adlcp:scormtype=\"sco\"" : "adlcp:scormType=\"sco\""
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
