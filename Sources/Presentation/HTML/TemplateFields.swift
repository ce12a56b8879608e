/// The fields of values by their names, read once.
///
/// The library would look through all fields of a value, and of those around it, for each name that a
/// template asks for; in a dictionary it finds them at once.
enum TemplateFields {
  /// A value as the library reads it quickest: structures as dictionaries, without what is `nil`.
  static func of(_ value: Any) -> Any { found(value) ?? "" }

  private static func found(_ value: Any) -> Any? {
    switch value {
    case is String, is Bool, is Int, is Double: return value
    case let fields as [String: String]: return fields
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { found($0.value) }
    case .collection, .set: return mirror.children.compactMap { found($0.value) }
    case .dictionary:
      let pairs = value as? [String: Any] ?? [:]
      return pairs.compactMapValues(found)
    case .struct, .class, .tuple:
      var fields: [String: Any] = [:]
      for case (let name?, let field) in mirror.children { fields[name] = found(field) }
      return fields.isEmpty ? value : fields
    default: return value
    }
  }
}
