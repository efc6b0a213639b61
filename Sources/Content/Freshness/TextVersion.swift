internal import Markup

/// A text at one time: what of it is compared.
struct TextVersion: Sendable {
  let title: String?
  let summary: String?
  let document: Document
  let sequence: BlockSequence
  /// For each block a number that is equal for blocks that say the same.
  let digests: [UInt64]
  /// What the whole says.
  let fingerprint: Fingerprint

  init(title: String?, summary: String?, document: Document, sequence: BlockSequence) {
    self.title = title
    self.summary = summary
    self.document = document
    self.sequence = sequence
    // Parts end with a byte that none of them holds.
    var whole = NormalizedText(title ?? "").bytes + [0x03]
    whole += NormalizedText(summary ?? "").bytes + [0x03]
    digests = sequence.blocks.map { block in
      let bytes = NormalizedText(block.node, in: document, variants: block.variants).bytes
      whole += bytes
      whole.append(0x03)
      return Fingerprint.number(of: bytes)
    }
    fingerprint = Fingerprint(of: whole)
  }

  /// A translation, or the text that others follow.
  init(_ text: Translation, _ sequence: BlockSequence) {
    self.init(
      title: text.title, summary: text.summary, document: text.document, sequence: sequence)
  }
}
