import CCMark

/// Reads CommonMark with libcmark: the only file that knows the C library.
enum CommonMark {
  /// How deep quotes and lists may nest.
  ///
  /// Real lessons stay below five; the limit keeps a hostile
  /// file from exhausting the stack.
  static let maximumDepth = 40

  /// The blocks of a text.
  ///
  /// - Parameters:
  ///   - text: Markdown.
  ///   - firstLine: The line of its file on which the text starts, so that places are right in
  ///     text that was cut out of a larger file.
  /// - Throws: `NestingLimit` when quotes or lists nest deeper than `maximumDepth`.
  static func blocks(of text: String, firstLine: Int = 1) throws(NestingLimit) -> [MarkdownBlock] {
    let document = Document(text)
    return try document.blocks(lineOffset: firstLine - 1)
  }

  /// Quotes or lists nest too deeply, on a line of the file.
  struct NestingLimit: Error, Equatable {
    var line: Int
  }
}

/// Owns a parsed document and frees it.
private struct Document: ~Copyable {
  private let root: OpaquePointer?

  init(_ text: String) {
    var text = text
    root = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    if let root { cmark_consolidate_text_nodes(root) }
  }

  deinit {
    if let root { cmark_node_free(root) }
  }

  borrowing func blocks(lineOffset: Int) throws(CommonMark.NestingLimit) -> [MarkdownBlock] {
    guard let root else { return [] }
    return try Reader(lineOffset: lineOffset).blocks(in: root, depth: 0)
  }
}

/// Turns nodes of the C tree, valid while their document lives, into values.
private struct Reader {
  let lineOffset: Int

  func blocks(
    in parent: OpaquePointer, depth: Int
  ) throws(CommonMark.NestingLimit) -> [MarkdownBlock] {
    guard depth <= CommonMark.maximumDepth else {
      throw CommonMark.NestingLimit(line: line(of: parent))
    }
    var blocks: [MarkdownBlock] = []
    for node in children(of: parent) {
      guard let kind = try kind(of: node, depth: depth) else { continue }
      blocks.append(MarkdownBlock(kind: kind, line: line(of: node)))
    }
    return blocks
  }

  private func kind(
    of node: OpaquePointer, depth: Int
  ) throws(CommonMark.NestingLimit) -> MarkdownBlock.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      return .heading(
        level: Int(cmark_node_get_heading_level(node)), try inlines(in: node, depth: 0))
    case CMARK_NODE_PARAGRAPH:
      return .paragraph(try inlines(in: node, depth: 0))
    case CMARK_NODE_BLOCK_QUOTE:
      return .quote(try blocks(in: node, depth: depth + 1))
    case CMARK_NODE_LIST:
      var items: [[MarkdownBlock]] = []
      for item in children(of: node) { items.append(try blocks(in: item, depth: depth + 1)) }
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return .list(
        MarkdownList(
          start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
          isTight: cmark_node_get_list_tight(node) != 0, items: items))
    case CMARK_NODE_CODE_BLOCK:
      return .code(info: string(cmark_node_get_fence_info(node)), text: literal(of: node))
    case CMARK_NODE_HTML_BLOCK:
      return .html(literal(of: node))
    case CMARK_NODE_THEMATIC_BREAK:
      return .rule
    default:
      return nil
    }
  }

  private func inlines(
    in parent: OpaquePointer, depth: Int
  ) throws(CommonMark.NestingLimit) -> [Inline] {
    guard depth <= CommonMark.maximumDepth else {
      throw CommonMark.NestingLimit(line: line(of: parent))
    }
    var inlines: [Inline] = []
    for node in children(of: parent) {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT:
        // The spaces of a hard line break leave an empty text behind.
        let text = literal(of: node)
        if !text.isEmpty { inlines.append(.text(text)) }
      case CMARK_NODE_SOFTBREAK: inlines.append(.softBreak)
      case CMARK_NODE_LINEBREAK: inlines.append(.lineBreak)
      case CMARK_NODE_CODE: inlines.append(.code(literal(of: node)))
      case CMARK_NODE_HTML_INLINE: inlines.append(.html(literal(of: node)))
      case CMARK_NODE_EMPH: inlines.append(.emphasis(try self.inlines(in: node, depth: depth + 1)))
      case CMARK_NODE_STRONG: inlines.append(.strong(try self.inlines(in: node, depth: depth + 1)))
      case CMARK_NODE_LINK:
        inlines.append(
          .link(
            destination: string(cmark_node_get_url(node)),
            try self.inlines(in: node, depth: depth + 1)))
      case CMARK_NODE_IMAGE: inlines.append(.image(destination: string(cmark_node_get_url(node))))
      default: break
      }
    }
    return inlines
  }

  private func children(of parent: OpaquePointer) -> [OpaquePointer] {
    Array(
      sequence(first: cmark_node_first_child(parent)) { $0.flatMap { cmark_node_next($0) } }
        .prefix { $0 != nil }.compactMap { $0 })
  }

  private func line(of node: OpaquePointer) -> Int {
    Int(cmark_node_get_start_line(node)) + lineOffset
  }

  private func literal(of node: OpaquePointer) -> String { string(cmark_node_get_literal(node)) }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
