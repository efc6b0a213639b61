internal import Markup
internal import Synchronization

/// A text at one time: what of it is compared.
///
/// A class, so that what it says is brought into its normal form at most once, and only when
/// something asks: most texts of a library have nothing to be compared with.
final class TextVersion: Sendable {
  let title: String?
  let summary: String?
  let document: Document
  let sequence: BlockSequence
  private let cachedDigest = Mutex<Digest?>(nil)
  private let cachedSignatures = Mutex<[Int?]?>(nil)

  private struct Digest {
    var blocks: [UInt64] = []
    let whole: Fingerprint
  }

  init(title: String?, summary: String?, document: Document, sequence: BlockSequence) {
    self.title = title
    self.summary = summary
    self.document = document
    self.sequence = sequence
  }

  /// A translation, or the text that others follow.
  convenience init(_ text: Translation, _ sequence: BlockSequence) {
    self.init(
      title: text.title, summary: text.summary, document: text.document, sequence: sequence)
  }

  /// For each block a number that is equal for blocks that say the same.
  var digests: [UInt64] { digest.blocks }

  /// What the whole says.
  var fingerprint: Fingerprint { digest.whole }

  /// For each block a number that is equal for blocks with the same numbers, addresses and directives;
  /// nil for one without them.
  var signatures: [Int?] {
    cachedSignatures.withLock { signatures in
      if let signatures { return signatures }
      let made = sequence.blocks.map { BlockSequence.signature(of: $0.node, in: document) }
      signatures = made
      return made
    }
  }

  /// The parts of a block.
  func outline(of block: Int) -> BlockSequence.Outline {
    BlockSequence.outline(of: sequence.blocks[block].node, in: document)
  }

  /// For each block what tells it from others in another language.
  var keys: [Alignment.Key] {
    let (digests, signatures) = (digests, signatures)
    return sequence.blocks.enumerated().map { index, block in
      let kind = document.nodes[block.node].kind
      return Alignment.Key(
        shape: block.shape, signature: signatures[index], digest: digests[index],
        isHeading: kind == .heading,
        isCommon: block.variants.isEmpty && (kind == .paragraph || kind == .heading))
    }
  }

  private var digest: Digest {
    cachedDigest.withLock { digest in
      if let digest { return digest }
      let made = makeDigest()
      digest = made
      return made
    }
  }

  private func makeDigest() -> Digest {
    // Parts end with a byte that none of them holds.
    var whole = NormalizedText(title ?? "").bytes + [0x03]
    whole += NormalizedText(summary ?? "").bytes + [0x03]
    let blocks = sequence.blocks.map { block in
      let bytes = NormalizedText(block.node, in: document, variants: block.variants).bytes
      whole += bytes
      whole.append(0x03)
      return Fingerprint.number(of: bytes)
    }
    return Digest(blocks: blocks, whole: Fingerprint(of: whole))
  }
}
