internal import Content
internal import Templating

/// What the overview shows.
struct OverviewData {
  /// How many tasks "what to do next" names.
  private static let nextCount = 5

  private let plan: BoardPlan
  private let tasks: [BoardTask]
  private let errors: Int

  private var library: Library { plan.library }
  private var work: WorkData { WorkData(plan: plan, root: "") }

  init(_ plan: BoardPlan, _ tasks: [BoardTask], errors: Int) {
    self.plan = plan
    self.tasks = tasks
    self.errors = errors
  }

  /// The context of the template.
  var frame: Value {
    [
      "site": .text(library.site.name), "today": .text(plan.today.description), "root": "",
      "errors": errors > 0 ? .text(counted(errors, "error")) : .null,
      "next": .list(tasks.prefix(Self.nextCount).map(work.value)),
      "more": tasks.count > Self.nextCount ? .integer(tasks.count - Self.nextCount) : .null,
      "groups": .list(groups), "texts": .list(work.texts(of: tasks)), "roles": .list(roles),
      "gate-count": .integer(plan.gates.count),
      "legend": .list(Standing.allCases.map(value)), "totals": .list(totals),
      "communities": .list(library.communities.enumerated().compactMap(table)),
      "courses": .list(library.courses.enumerated().map(table)),
      "records": .list(plan.records.map(value)), "has-records": .bool(!plan.records.isEmpty),
      "horizon": .integer(CheckedRecordEntry.horizon),
    ]
  }

  // MARK: Tasks

  /// The kinds of tasks with their counts, and the place of the first of each.
  private var groups: [Value] {
    BoardTask.Urgency.allCases.compactMap { urgency in
      let count = tasks.count { $0.urgency == urgency }
      guard count > 0 else { return nil }
      return [
        "title": .text(urgency.title), "anchor": .text(urgency.anchor), "count": .integer(count),
      ]
    }
  }

  private var roles: [Value] {
    BoardTask.Role.allCases.filter { role in tasks.contains { $0.role == role } }
      .map { ["name": .text($0.rawValue), "title": .text($0.title)] }
  }

  private func value(_ record: CheckedRecordEntry) -> Value {
    let (word, letter, state) =
      switch record.state {
      case .expired(let date): ("expired", "X", "expired on \(date)")
      case .unchecked: ("unchecked", "U", "never compared with its source")
      case .expires(let date, let days):
        (
          "soon", "S",
          days == 0 ? "expires today" : "expires on \(date), in \(counted(days, "day"))"
        )
      }
    return [
      "kind": .text(record.kind), "id": .text(record.id), "file": .text(record.file),
      "class": .text(word), "letter": .text(letter), "state": .text(state),
      "command": .text(record.command),
    ]
  }

  // MARK: Tables

  private func table(_ number: Int, _ community: Community) -> Value? {
    let topics = plan.resolved.topics(of: community)
    let chain = community.languages.map(\.value)
    let english = library.languages.map(\.tag).filter { $0.description == "en" }
    let name = community.names.text(in: english + chain)
    return table(
      "community-\(number + 1)", name?.text ?? community.id, name?.language, id: community.id,
      kind: community.audience == .public ? "public" : "front-line", topics.map(\.item),
      BoardPlan.ordered(Set(chain), library))
  }

  private func table(_ number: Int, _ course: Course) -> Value {
    let items = [course.item] + course.modules
    let languages = items.compactMap { plan.resolved.index(of: $0.folder) }
      .flatMap { plan.entries[$0].map(\.language) }
    let source = course.item.source
    return table(
      "course-\(number + 1)", source.title ?? course.item.folder.name, source.language,
      id: course.item.folder.path, kind: "course", items,
      BoardPlan.ordered(Set(languages), library))
  }

  private func table(
    _ anchor: String, _ name: String, _ language: LanguageTag?, id: String, kind: String,
    _ items: [Item], _ languages: [LanguageTag]
  ) -> Value {
    [
      "anchor": .text(anchor), "name": .text(name),
      "lang": language.map { .text($0.description) } ?? .null, "id": .text(id),
      "kind": .text(kind), "languages": .list(languages.map(value)),
      "rows": .list(items.map { row($0, languages) }), "has-rows": .bool(!items.isEmpty),
    ]
  }

  private func row(_ item: Item, _ languages: [LanguageTag]) -> Value {
    let number = plan.resolved.index(of: item.folder)
    return [
      "title": .text(item.source.title ?? item.folder.name),
      "lang": .text(item.source.language.description), "path": .text(item.folder.path),
      "cells": .list(
        languages.map { language in cell(number.flatMap { plan.entry($0, language) }) }),
    ]
  }

  /// A cell; empty for a language in which the text is not offered.
  private func cell(_ entry: TextEntry?) -> Value {
    guard let entry else { return ["standing": .null] }
    let remark = entry.remark.isEmpty ? entry.standing.word : entry.remark
    let reviews = entry.openReviews
    return [
      "standing": value(entry.standing), "remark": .text(remark),
      "address": entry.isOpen ? .text(Board.path(of: entry, in: plan)) : .null,
      "reviews": reviews > 0 ? .integer(reviews) : .null,
      "reviews-text": .text("\(counted(reviews, "review")) open"),
    ]
  }

  private func value(_ standing: Standing) -> Value {
    [
      "class": .text(standing.rawValue), "letter": .text(standing.letter),
      "word": .text(standing.word), "explanation": .text(standing.explanation),
    ]
  }

  private func value(_ tag: LanguageTag) -> Value {
    [
      "tag": .text(tag.description), "autonym": .text(library.language(tag)?.autonym ?? ""),
      "address": .text(Board.path(of: tag)),
    ]
  }

  // MARK: Totals

  private var totals: [Value] {
    let entries = Dictionary(grouping: plan.entries.flatMap(\.self), by: \.language)
    return BoardPlan.ordered(Set(entries.keys), library).map { tag in
      LanguageTotal(entries[tag] ?? [], plan).value(value(tag))
    }
  }
}

/// How many parts of texts stand how in one language.
private struct LanguageTotal {
  var counts: [Freshness: Int] = [:]
  var originals = 0
  var translations = 0
  var lacking = 0
  var reviews = 0

  init(_ entries: [TextEntry], _ plan: BoardPlan) {
    for entry in entries {
      let resolved = plan.resolved.items[entry.item]
      reviews += entry.openReviews
      guard let number = entry.number else {
        lacking += 1
        // All that the source has is missing.
        counts[.missing, default: 0] += resolved.states[resolved.item.sourceIndex].parts.count
        continue
      }
      guard number != resolved.item.sourceIndex else {
        originals += 1
        continue
      }
      translations += 1
      for freshness in Freshness.allCases {
        counts[freshness, default: 0] += resolved.states[number].count(of: freshness)
      }
    }
  }

  func value(_ language: Value) -> Value {
    func count(_ freshness: Freshness) -> Value { .integer(counts[freshness] ?? 0) }
    return [
      "language": language, "originals": .integer(originals),
      "translations": .integer(translations), "lacking": .integer(lacking),
      "current": count(.current), "machine": count(.machine), "kept": count(.keptInSource),
      "stale": count(.stale), "critical": count(.critical), "uncertain": count(.uncertain),
      "missing": count(.missing),
      "reviews": .integer(reviews),
    ]
  }
}
