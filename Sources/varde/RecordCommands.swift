internal import Content
internal import Diagnostics
internal import Publishing

/// `varde review`: records that a person has read a text.
enum ReviewCommand {
  @Sendable static func run(_ arguments: Arguments) async throws -> ExitCode {
    let kinds = Translation.Review.Kind.allCases.map(\.rawValue)
    guard let typed = arguments["kind"], let kind = Translation.Review.Kind(rawValue: typed) else {
      throw UsageError(
        "'varde review' needs '--kind'", remedy: "it is one of: \(kinds.joined(separator: ", "))")
    }
    let role = try Role.typed(arguments)
    return try await ContentCommand.run(
      arguments, BuildOptions(recording: arguments), needs: .readable
    ) { keeper in
      let (item, language) = (arguments.words[0], arguments.words[1])
      let files =
        item.hasPrefix("communities/")
        ? try keeper.review(community: item, language, kind: kind, by: role)
        : try keeper.review(try keeper.text(item, language), kind: kind, by: role)
      for file in files { Terminal.tell("wrote \(file)") }
    }
  }
}

/// `varde confirm`: records that a person has compared a contact or claim with its source.
enum ConfirmCommand {
  static let kinds = ["contact", "claim"]

  @Sendable static func run(_ arguments: Arguments) async throws -> ExitCode {
    let role = try Role.typed(arguments)
    let options = try BuildOptions(recording: arguments)
    let isContact = arguments.words[0] == "contact"
    let until = try expiry(arguments, options.today, months: isContact ? 6 : 12)
    let id = arguments.words[1]
    return try await ContentCommand.run(arguments, options, needs: .readable) { keeper in
      let files =
        isContact
        ? try keeper.confirmContact(id, by: role, until: until)
        : try keeper.confirmClaim(id, by: role, until: until)
      for file in files { Terminal.tell("wrote \(file)") }
    }
  }

  private static func expiry(_ arguments: Arguments, _ today: CalendarDate, months: Int) throws
    -> CalendarDate
  {
    guard let typed = arguments["expires"] else { return today.adding(months: months) }
    guard let date = CalendarDate(typed), date > today else {
      throw UsageError(
        "'--expires' cannot be '\(typed)'", remedy: "write a day to come: 2027-05-23")
    }
    return date
  }
}

/// `varde version`: records what a course teaches from now on.
enum VersionCommand {
  @Sendable static func run(_ arguments: Arguments) async throws -> ExitCode {
    let name = arguments.words[0]
    return try await ContentCommand.run(
      arguments, BuildOptions(recording: arguments), needs: .readable
    ) { keeper in
      let (version, files) = try keeper.record(versionOf: name)
      for file in files { Terminal.tell("wrote \(file)") }
      if files.isEmpty { Terminal.tell("'\(name)' has not changed since its last version") }
      Terminal.print("\(version.code)\n")
    }
  }
}

/// `varde recall`: what shows a contact or claim.
enum RecallCommand {
  @Sendable static func run(_ arguments: Arguments) async throws -> ExitCode {
    let options = try BuildOptions(arguments)
    return try await ContentCommand.run(arguments, options, needs: .whole) { keeper in
      let reference = try reference(arguments.words[0], in: keeper.library.library)
      let routes = try await ProgressLine.during { line in
        try await Build(options) { line.show($0) }.recall(reference)
      }
      print(routes, arguments)
    }
  }

  private static func reference(_ id: String, in library: Library) throws(UsageError) -> Reference {
    if library.contacts[id] != nil { return .contact(id) }
    if library.claims[id] != nil { return .claim(id) }
    throw .unknown(
      "there is no contact or claim", id,
      among: (Array(library.contacts.keys) + library.claims.keys).sorted())
  }

  private static func print(_ routes: [Route], _ arguments: Arguments) {
    for route in routes {
      Terminal.print(
        arguments["format"] == "json"
          ? JSON.object([
            ("path", JSON.string(route.path)), ("subject", JSON.string(route.subject)),
            ("language", JSON.string(route.language?.description ?? "")),
            ("community", JSON.string(route.community ?? "")),
          ]) + "\n"
          : "\(route.path)\t\(route.subject)\n")
    }
    Terminal.note("\(routes.count) files carry '\(arguments.words[0])'\n")
  }
}

/// Who did something: a role is enough, and a name is not asked for.
enum Role {
  static func typed(_ arguments: Arguments) throws -> String {
    guard let role = arguments["by"] else {
      throw UsageError(
        "'--by' says who did it", remedy: "a role is enough: --by \"native reader\"")
    }
    guard role.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw UsageError(
        "'--by' names nobody: '\(role)'", remedy: "a role is enough: --by \"native reader\"")
    }
    return role
  }
}
