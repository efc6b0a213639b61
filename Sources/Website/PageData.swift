internal import Content
internal import Templating

/// Which template shows a page, and what it shows.
///
/// Every name that a template may use is there on every page of its kind, so that a name that is not
/// can only be a slip.
struct PageData {
  let website: Website
  let page: Page
  private let address: PageAddress
  let language: Language
  private(set) var template = ""
  private var fields: [(key: String, value: Value)] = []

  var plan: SitePlan { website.plan }
  var library: Library { website.library }

  /// The innermost frame of the page's context. Pages of one template have the same fields.
  var frame: Value {
    let shape = website.pageShapes.shape(of: template) { fields.map(\.key) }
    return .object(.init(shape, fields.map(\.value)))
  }

  init(_ website: Website, _ page: Page) {
    self.website = website
    self.page = page
    address = website.plan.address(of: page)
    fields.reserveCapacity(40)
    language = website.language(page.language)
    switch page {
    case .home: addHome()
    case .notFound: addNotFound()
    case .neutral: template = "neutral"
    case .language: addLanguage()
    case .community(let number, _): addCommunity(library.communities[number])
    case .topic(let topic, let community, _):
      addTopic(plan.resolved.items[topic], library.communities[community])
    case .training: addTraining()
    case .course(let number, _): addCourse(library.courses[number])
    case .module(let module, let course, _):
      addModule(plan.resolved.items[module], library.courses[course])
    case .view(let view, let course, _): addView(view, library.courses[course])
    case .index: addIndex()
    case .downloads(let number, let tag):
      addDownloads(library.communities[number], .community(number, tag))
    }
  }

  mutating func add(_ more: [(key: String, value: Value)]) { fields += more }

  // MARK: What all pages have

  /// The head of the page: its names, its addresses, the same page in other languages.
  mutating func addHead(
    _ template: String, title: Value, plainTitle: String, description: String?,
    breadcrumbs: [(name: String, page: Page)] = []
  ) {
    self.template = template
    let siteName = library.site.name
    let translations = plan.translations(of: page)
    let isSite = website.options.extent.isSite
    let structuredData =
      isSite
      ? StructuredData(plan, page, translations: translations, baseURL: website.baseURL)
        .json(name: plainTitle, breadcrumbs: breadcrumbs) : nil
    fields += [
      ("root", .text(website.root(of: page))), ("title", title),
      ("document-title", .text(plainTitle == siteName ? siteName : "\(plainTitle) – \(siteName)")),
      ("description", description.map { .text($0) } ?? .null),
      ("canonical", isSite ? .text(absolute(plan.canonical(of: page))) : .null),
      ("alternates", isSite ? alternates(translations) : .list([])),
      ("translations", .list(plan.menu(of: page).map(translation))),
      ("breadcrumbs", .list(breadcrumbs.map(crumb))),
      ("has-breadcrumbs", .bool(!breadcrumbs.isEmpty)),
      ("structured-data", structuredData.map { .html(Array($0.utf8)) } ?? .null),
      ("feed", website.feed(of: page).map { .text($0) } ?? .null),
    ]
  }

  private func absolute(_ page: Page) -> String {
    plan.address(of: page).absolute(below: website.baseURL)
  }

  func relative(_ page: Page) -> Value {
    .text(website.address(of: page, from: self.page))
  }

  /// The real translations of the page, this one among them; none when it is none itself.
  private func alternates(_ translations: [Page]) -> Value {
    guard !page.isUnlisted, translations.contains(page), translations.count > 1 else {
      return .list([])
    }
    return .list(
      translations.map { other in
        .object(
          .init(
            Shapes.alternate, [.text(other.language?.description ?? ""), .text(absolute(other))]))
      })
  }

  private func translation(_ other: Page) -> Value {
    guard let tag = other.language else { return .null }
    let language = website.language(tag)
    return .object(
      .init(
        Shapes.translation,
        [
          .text(tag.description), .text(language.direction), .text(language.autonym),
          relative(other), .bool(other == page),
        ]))
  }

  private func crumb(_ name: String, _ page: Page) -> Value {
    .object(.init(Shapes.crumb, [.text(name), relative(page)]))
  }

  func phrase(_ phrase: ComposedText.Phrase) -> Value {
    Phrase.value(phrase.text, in: phrase.language, on: language.tag)
  }

  func entry(_ entry: SitePlan.Entry?) -> Value {
    guard let entry else { return .null }
    return .object(
      .init(
        Shapes.entry,
        [
          phrase(entry.title), entry.summary.map(phrase) ?? .null, relative(entry.page),
          .bool(entry.isTranslation), pictogram(plan.item(of: entry.page)?.item.record.pictogram),
        ]))
  }

  private func pictogram(_ name: Located<String>?) -> Value {
    website.pictograms.value(name, in: language) { website.address(of: $0, from: page) }
  }

  var startCrumb: (name: String, page: Page) {
    (language.texts["start"], .language(language.tag))
  }

  // MARK: Pages of lists

  private mutating func addHome() {
    addHead(
      "home", title: .text(library.site.name), plainTitle: library.site.name, description: nil)
    fields.append(
      (
        "languages",
        .list(
          plan.languages.map { language in
            [
              "tag": .text(language.tag.description), "direction": .text(language.direction),
              "autonym": .text(language.autonym), "address": relative(.language(language.tag)),
              "choose": .text(
                generalSummary(in: language.tag) ?? language.texts["choose-language"]),
            ]
          })
      ))
    fields.append(("numbers", .list(firstNumbers)))
  }

  /// What the general community reads about itself in a language.
  private func generalSummary(in tag: LanguageTag) -> String? {
    library.communities.lazy.filter(\.isGeneral).compactMap { $0.summaries[tag]?.value }.first
  }

  /// The numbers to call of the first language's contacts, for whoever cannot read on.
  private var firstNumbers: [Value] {
    plan.contacts(beside: .language(language.tag)).compactMap { id in
      guard let contact = library.contacts[id.value], contact.phone != nil else { return nil }
      let name = contact.names.text(in: [language.tag] + plan.languages.map(\.tag))
      return [
        "name": name.map { Phrase.value($0.text, in: $0.language, on: language.tag) } ?? .null,
        "bar": ContactData.bar([contact]),
      ]
    }
  }

  /// The number of the first language's page: whoever has lost the way may need it at once.
  private var notFoundBar: Value {
    ContactData.bar(
      plan.contacts(beside: .language(language.tag)).compactMap { library.contacts[$0.value] })
  }

  /// The one page that is shown in the place of others: its links begin at the root of the site.
  private mutating func addNotFound() {
    addHead(
      "not-found", title: .text(library.site.name), plainTitle: library.site.name,
      description: nil)
    fields += [
      ("base", .text(WebAddress.path(of: website.baseURL))),
      ("bar", notFoundBar),
      (
        "languages",
        .list(
          plan.languages.map { language in
            [
              "tag": .text(language.tag.description), "direction": .text(language.direction),
              "autonym": .text(language.autonym), "address": .text("\(language.tag)/index.html"),
              "message": .text(language.texts["not-found"]),
              "advice": .text(language.texts["not-found-text"]),
            ]
          })
      ),
    ]
  }

  private mutating func addLanguage() {
    addHead(
      "language", title: .text(library.site.name), plainTitle: library.site.name,
      description: nil)
    let urgent = urgentTopics.map(entry)
    fields += [
      ("urgent", .list(urgent)), ("has-urgent", .bool(!urgent.isEmpty)),
      ("communities", .list(communities(.public))), ("front-line", .list(communities(.frontLine))),
      ("has-front-line", .bool(!communities(.frontLine).isEmpty)),
      ("index-address", relative(.index(language.tag))),
      ("training-address", relative(.training(language.tag))),
      ("has-training", .bool(!(plan.entries[.training(language.tag)] ?? []).isEmpty)),
    ]
    fields += contacts
  }

  /// The topics for everyone that a reader in a hurry may need: the first of those in which a wrong word
  /// could do most harm.
  private var urgentTopics: [SitePlan.Entry] {
    guard let number = library.communities.firstIndex(where: \.isGeneral) else { return [] }
    let topics = plan.entries[.community(number, language.tag)] ?? []
    let urgent = topics.filter { plan.item(of: $0.page)?.item.record.safety == .critical }
    return Array(urgent.prefix(Self.urgentCount))
  }

  private static let urgentCount = 2

  /// The communities of an audience that have pages in the language, the general one first.
  private func communities(_ audience: Community.Audience) -> [Value] {
    var values: [Value] = []
    let numbers = library.communities.indices.filter { number in
      library.communities[number].audience == audience
        && plan.has(.community(number, language.tag))
    }
    let general = numbers.filter { library.communities[$0].isGeneral }
    for number in general + numbers.filter({ !general.contains($0) }) {
      let community = library.communities[number]
      let page = Page.community(number, language.tag)
      values.append([
        "name": .text(plan.name(of: community, in: language.tag)),
        "summary": community.summaries[language.tag].map { .text($0.value) } ?? .null,
        "address": relative(page), "pictogram": pictogram(community.pictogram),
        "is-general": .bool(community.isGeneral && numbers.count > 1),
        "topic-count": .text(
          language.texts.text("topic-count", count: plan.entries[page]?.count ?? 0)),
      ])
    }
    return values
  }

  private mutating func addCommunity(_ community: Community) {
    let name = plan.name(of: community, in: language.tag)
    addHead(
      "community", title: .text(name), plainTitle: name,
      description: community.summaries[language.tag]?.value, breadcrumbs: [startCrumb])
    guard case .community(let number, let tag) = page else { return }
    let downloads =
      plan.has(.downloads(number, tag)) ? relative(.downloads(number, tag)) : Value.null
    let courses = (plan.entries[.training(language.tag)] ?? []).filter { entry in
      guard case .course(let number, _) = entry.page else { return false }
      return library.courses[number].item.record.communities.contains { $0.value == community.id }
    }
    fields += [
      ("summary", community.summaries[language.tag].map { .text($0.value) } ?? .null),
      ("topics", .list((plan.entries[page] ?? []).map { entry($0) })),
      ("courses", .list(courses.map { entry($0) })), ("has-courses", .bool(!courses.isEmpty)),
      ("is-public", .bool(community.audience == .public)), ("downloads-address", downloads),
      ("book", book),
    ]
    fields += contacts
  }

  private mutating func addIndex() {
    let name = language.texts["index"]
    addHead(
      "index", title: .text(name), plainTitle: name,
      description: language.texts["index-summary"], breadcrumbs: [startCrumb])
    fields.append(("letters", .list(IndexData(plan, language).letters { relative($0) })))
    fields += contacts
  }

  // MARK: Pages of items

  private mutating func addTopic(_ topic: ResolvedItem, _ community: Community) {
    let text = topic.compose(plan.chain(of: page), community: community.id)
    guard case .topic(_, let number, _) = page else { return }
    let list = Page.community(number, language.tag)
    addText(
      "topic", text, topic, community: community,
      breadcrumbs: [startCrumb, (plan.name(of: community, in: language.tag), list)])
    fields.append(("is-public", .bool(community.audience == .public)))
    fields += contacts + handouts
  }

  /// A page with fewer headings needs no list of them.
  private static let contentsFrom = 3

  /// The text of an item, with its notices and its neighbours.
  mutating func addText(
    _ template: String, _ text: ComposedText, _ item: ResolvedItem, community: Community? = nil,
    audience: [Community] = [], breadcrumbs: [(name: String, page: Page)],
    isForTrainer: Bool = false
  ) {
    addHead(
      template, title: phrase(text.title), plainTitle: text.title.text,
      description: text.summary?.text, breadcrumbs: breadcrumbs)
    let (previous, next) = (plan.neighbour(of: page, -1), plan.neighbour(of: page, 1))
    let renderer = TextRenderer(
      website, page: page, item: item, community: community, audience: audience,
      isForTrainer: isForTrainer)
    let headings = renderer.headings(of: text)
    let body = renderer.html(text)
    let sources = renderer.sources?.entries(in: language) ?? []
    fields += [
      ("summary", text.summary.map(phrase) ?? .null), ("body", .html(body)),
      ("has-check", .bool(renderer.hasCheck)), ("has-quiz", .bool(renderer.hasQuiz)),
      ("has-case", .bool(renderer.hasCase)),
      ("pictogram", pictogram(item.item.record.pictogram)),
      ("sources", .list(sources)), ("has-sources", .bool(!sources.isEmpty)),
      ("has-contents", .bool(headings.count >= Self.contentsFrom)),
      (
        "contents",
        .list(
          headings.map { heading in
            .object(
              .init(
                Shapes.heading,
                [
                  .text(heading.anchor),
                  Phrase.value(heading.title, in: heading.language, on: language.tag),
                ]))
          })
      ),
      ("notices", .list(plan.resolved.notices(before: text, of: item).map { .text($0) })),
      (
        "last-read",
        item.lastReading(of: text).map {
          .text(language.texts.text("last-read", ["date": language.format($0)]))
        } ?? .null
      ),
      ("previous", entry(previous)), ("next", entry(next)),
      ("has-neighbours", .bool(previous != nil || next != nil)),
    ]
  }

  /// The contacts beside the text, the first with all that is known, the others in short; and what
  /// the help bar shows of the first.
  var contacts: [(key: String, value: Value)] {
    var seen: Set<String> = []
    let contacts = plan.contacts(beside: page).filter { seen.insert($0.value).inserted }
      .compactMap { library.contacts[$0.value] }
    let chain = plan.chain(of: page)
    let state = ContactData.commonState(of: contacts, language, today: website.options.today)
    let cards = contacts.enumerated().map { index, contact in
      Value.html(
        website.contactCard(
          contact, chain, index == 0 ? .opened : .short, showsState: state == nil))
    }
    return [
      ("contacts", .list(cards)), ("has-contacts", .bool(!cards.isEmpty)),
      ("bar", ContactData.bar(contacts)), ("contacts-state", state.map { .text($0) } ?? .null),
    ]
  }
}

/// The shapes of what stands on every page several times.
private enum Shapes {
  static let alternate = Value.Shape(["tag", "address"])
  static let translation = Value.Shape(["tag", "direction", "autonym", "address", "current"])
  static let crumb = Value.Shape(["name", "address"])
  static let entry = Value.Shape(
    ["title", "summary", "address", "is-translation", "pictogram"])
  static let heading = Value.Shape(["anchor", "title"])
}
