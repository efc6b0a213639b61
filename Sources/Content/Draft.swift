internal import Diagnostics

/// What a new text or record is filled with, so that it fits the library that it joins.
public struct Draft: Sendable {
  /// What can join a library.
  public enum Kind: String, Sendable, CaseIterable {
    case topic, course, module, community, language, contact
  }

  /// Why nothing can be made.
  public struct Fault: Error {
    /// The reason, in words for the person who typed the command.
    public let description: String
    /// Whether it is the library that lacks something, perhaps because a record cannot be read.
    public var isOfLibrary = false
  }

  /// A list in another record in which the new one must stand.
  public struct ListEdit: Sendable {
    /// The record, from the content folder.
    public let path: String
    let key: String
    let word: String

    /// The bytes of the record with the word in its list.
    public func apply(to bytes: [UInt8]) throws(UnwritableRecord) -> [UInt8] {
      var edit = YAMLEdit(bytes, in: 0..<bytes.count)
      try edit.append(word, toListOf: key)
      return edit.bytes
    }
  }

  /// By the names that the templates use.
  public let fields: [String: String]
  /// What to do now, in a sentence.
  public let next: String
  /// A list in another record that must name the new one.
  public let edit: ListEdit?

  /// A draft of these fields.
  public init(fields: [String: String], next: String, edit: ListEdit? = nil) {
    self.fields = fields
    self.next = next
    self.edit = edit
  }

  /// A draft called `id` for `library`, which was read from `folder`.
  public static func make(_ kind: Kind, _ id: String, in library: Library, folder: String)
    -> Result<Draft, Fault>
  {
    guard let tag = library.languages.first?.tag.description else {
      return .failure(Fault(description: "the site has no language yet", isOfLibrary: true))
    }
    let parts = kind == .module ? id.split(separator: "/").map(String.init) : [id]
    if let fault = fault(in: parts, of: kind) { return .failure(fault) }
    var fields = ["id": parts[parts.count - 1], "tag": tag]
    fields["jurisdiction"] = library.site.jurisdiction
    fields["contacts"] = library.contacts.keys.sorted().first ?? ""
    fields.merge(Placeholder.fields(for: parts[parts.count - 1])) { own, _ in own }
    switch kind {
    case .topic: return topic(fields, library, .public, "\(folder)/awareness/\(id)")
    case .course: return topic(fields, library, .frontLine, "\(folder)/training/\(id)")
    case .module: return module(fields, parts, library, folder)
    case .community:
      return .success(
        Draft(fields: fields, next: "now write its name into \(folder)/communities/\(id).yaml"))
    case .language: return language(id, library, folder)
    case .contact:
      return .success(
        Draft(
          fields: fields,
          next: "now fill in \(folder)/contacts/\(id).yaml; leave out what you do not know"))
    }
  }

  /// What is wrong with a name, or with those of a course and its module.
  private static func fault(in names: [String], of kind: Kind) -> Fault? {
    // A language has a tag instead, which is looked at as such.
    if kind == .language { return nil }
    if kind == .module, names.count != 2 {
      return Fault(description: "a module is named with its course: course/module")
    }
    if kind == .community, Community.reservedNames.contains(names[0]) {
      return Fault(
        description: "no community can be called '\(names[0])': the site uses this address itself")
    }
    let item: ItemFolder.Kind? = kind == .topic ? .topic : kind == .module ? .module : nil
    if let item, let name = names.last, ItemFolder.isReserved(name, of: item) {
      return Fault(
        description:
          "no \(kind.rawValue) can be called '\(name)': the site uses this address itself")
    }
    return names.first { !ContentName.isValid($0) }.map { name in
      Fault(description: "a name has small letters a-z, digits and hyphens, not '\(name)'")
    }
  }

  private static func topic(
    _ fields: [String: String], _ library: Library, _ audience: Community.Audience, _ folder: String
  ) -> Result<Draft, Fault> {
    guard
      let community = library.communities.first(where: { $0.audience == audience })
        ?? library.communities.first, let language = community.languages.first
    else {
      return .failure(
        Fault(
          description: "the site has no community yet: type 'varde new community <id>'",
          isOfLibrary: true))
    }
    var fields = fields
    fields["community"] = community.id
    fields["tag"] = language.value.description
    return .success(
      Draft(fields: fields, next: "now write \(folder)/\(language.value).md"))
  }

  private static func module(
    _ fields: [String: String], _ parts: [String], _ library: Library, _ folder: String
  ) -> Result<Draft, Fault> {
    guard let course = library.courses.first(where: { $0.item.folder.name == parts[0] }) else {
      let names = library.courses.map(\.item.folder.name).joined(separator: ", ")
      return .failure(
        Fault(
          description: "there is no course '\(parts[0])'; there are: \(names)", isOfLibrary: true))
    }
    guard course.item.record.course?.hasModules == true else {
      return .failure(
        Fault(description: "the course.yaml of '\(parts[0])' has no 'modules'", isOfLibrary: true))
    }
    var fields = fields
    fields["course"] = parts[0]
    fields["tag"] = course.item.source.language.description
    return .success(
      Draft(
        fields: fields,
        next: "now write \(folder)/training/\(parts[0])/\(parts[1])/\(fields["tag"] ?? "").md",
        edit: ListEdit(path: "training/\(parts[0])/course.yaml", key: "modules", word: parts[1])))
  }

  private static func language(_ id: String, _ library: Library, _ folder: String) -> Result<
    Draft, Fault
  > {
    let tag: LanguageTag
    switch LanguageTag.parse(id) {
    case .success(let known): tag = known
    case .failure(let fault):
      return .failure(Fault(description: fault.diagnostic(at: .init(file: "")).message))
    }
    guard let pattern = library.pattern, !pattern.texts.keys.isEmpty else {
      return .failure(
        Fault(
          description: "there are no texts in languages/en.yaml, the pattern of all languages",
          isOfLibrary: true))
    }
    let autonym = ICU.languageName(of: id, in: id) ?? id
    return .success(
      Draft(
        fields: ["tag": id, "autonym": autonym, "texts": pattern.texts.skeleton(for: tag)],
        next: "now translate the texts in \(folder)/languages/\(id).yaml, and add '\(id)' to the "
          + "languages of a community: until then nobody can choose it",
        edit: ListEdit(path: "site.yaml", key: "languages", word: id)))
  }
}
