internal import Archive
internal import Content
internal import Courseware
internal import Diagnostics
internal import Website

/// Each course as a package for learning platforms: one zip file with all its languages, for each
/// version of the standard.
struct CoursePackages: OutputFormat {
  static let name = "scorm"

  private let library: ResolvedLibrary
  /// Pages that have no other file beside them.
  private let website: Website
  let routes: [Route]

  /// The packages of a library.
  init(_ library: ResolvedLibrary, website: Website) {
    self.library = library
    self.website = website
    routes = library.library.courses.flatMap { course in
      PackageManifest.Standard.allCases.map { (course, $0) }
    }.enumerated().map { number, package in
      Route(
        path: Website.path(ofPackage: package.0, package.1.rawValue), number: number,
        subject: "\(package.1.name) of \(package.0.item.folder.path)")
    }
  }

  var diagnostics: [Diagnostic] { [] }

  func render(_ route: Route) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    let (course, standard) = package(route.number)
    let page = website.coursePage(course, scorm: standard == .scorm12 ? "1.2" : "2004")
    let tags = course.item.record.course?.languages.map(\.value) ?? [course.item.source.language]
    let manifest = PackageManifest(
      standard, identifier: course.item.folder.name,
      titles: tags.map { website.title(of: course, in: $0) })
    do throws(ArchiveError) {
      let bytes = try ZipWriter.bytes(of: [
        .init(PackageManifest.fileName, Array(manifest.xml.utf8)),
        .init(PackageManifest.page, page.bytes),
      ])
      return (bytes, page.diagnostics)
    } catch {
      let fault = Diagnostic(
        .handoutFailure, "the package cannot be made: \(error.reason)",
        at: SourceLocation(file: course.item.source.file), remedy: "make the course smaller")
      return ([], page.diagnostics + [fault])
    }
  }

  private func package(_ number: Int) -> (course: Course, standard: PackageManifest.Standard) {
    let standards = PackageManifest.Standard.allCases
    return (
      library.library.courses[number / standards.count], standards[number % standards.count]
    )
  }
}
