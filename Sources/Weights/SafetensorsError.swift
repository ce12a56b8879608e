package import Files
internal import Foundation
package import Localization

/// Why a safetensors file could not be read or written.
package struct SafetensorsError: WordedError, Equatable, CustomStringConvertible {
  /// The file, or nil if there are only bytes.
  package var path: String?
  /// What is wrong.
  package var fault: Fault

  /// An error of a file.
  package init(_ fault: Fault, path: String? = nil) {
    self.path = path
    self.fault = fault
  }

  /// What is wrong with a file; bytes are counted from 0 at the begin of the file.
  package enum Fault: Equatable, Sendable {
    /// The file could not be read; the reason is the system's.
    case cannotRead(reason: Localized)
    /// The file could not be written; `code` is the system's `errno`. What was there before is
    /// still there.
    case cannotWrite(code: Int32)
    /// There are fewer than the eight bytes that say how long the header is.
    case tooShort(count: Int)
    /// The header is longer than the format allows.
    case headerTooLong(length: UInt64)
    /// The header goes on after the end of the file.
    case headerPastEnd(length: UInt64, available: Int)
    /// The header is not as it must be at this byte.
    case header(byte: Int, HeaderFault)
    /// The type of a tensor is none of the format's.
    case unknownType(tensor: String, type: String)
    /// The type of a tensor is one that is not read.
    case unsupportedType(tensor: String, type: String)
    /// The size of a tensor is no number that can be counted with.
    case sizeOverflow(tensor: String, shape: [Int])
    /// A tensor's bytes end before they begin or after the file.
    case offsetsOutside(tensor: String, begin: Int, end: Int, available: Int)
    /// A tensor does not have as many bytes as its shape and type need.
    case sizeMismatch(tensor: String, expected: Int, got: Int)
    /// A tensor begins inside another.
    case overlap(tensor: String, byte: Int)
    /// From this byte on some belong to no tensor.
    case gap(byte: Int, count: Int)
    /// An unsigned integer is too large for a signed one.
    case integerTooLarge(tensor: String, byte: Int)
    /// Two tensors that are to be written have the same name.
    case duplicateName(String)
    /// A tensor that is to be written has the name of the metadata.
    case reservedName(String)
  }

  /// What is wrong with the JSON of a header.
  package enum HeaderFault: Equatable, Sendable {
    /// Something else is expected there, such as `{` or `a whole number`.
    case expected(Expected)
    /// A text is not UTF-8, has a control character, or an escape that is none.
    case badText
    /// A number is too large.
    case numberTooLarge
    /// A tensor has too many axes.
    case tooManyAxes
    /// A name or a key occurs for the second time.
    case duplicate(String)
    /// A tensor has something besides `dtype`, `shape` and `data_offsets`.
    case unknownKey(String, tensor: String)
    /// A tensor lacks one of the three.
    case missingKey(String, tensor: String)
  }

  /// What is expected in a header.
  package typealias Expected = JSONExpectation

  /// The sentence in English.
  package var description: String { sentence.en }

  /// One sentence that names the file, and the byte or the tensor.
  package var sentence: Localized {
    guard let path else { return fault.sentence }
    return Localized(es: "\(path): \(fault.sentence.es)", en: "\(path): \(fault.sentence.en)")
  }
}

extension SafetensorsError: JSONFailure {
  /// An error of a header.
  package init(_ fault: JSONFault, at byte: Int) {
    let fault: HeaderFault =
      switch fault {
      case .expected(let expected): .expected(expected)
      case .badText: .badText
      case .numberTooLarge: .numberTooLarge
      }
    self.init(.header(byte: byte, fault))
  }
}

extension SafetensorsError.Fault {
  fileprivate var sentence: Localized {
    switch self {
    case .cannotRead(let reason):
      Localized(es: "no se puede leer (\(reason.es))", en: "cannot be read (\(reason.en))")
    case .cannotWrite(let code):
      Localized(
        es: "no se puede escribir (\(SystemReason.words(for: code).es))",
        en: "cannot be written (\(SystemReason.words(for: code).en))")
    case .tooShort(let count):
      Localized(
        es: "tiene \(count) bytes, menos que los 8 con los que empieza un archivo safetensors",
        en: "has \(count) bytes, fewer than the 8 that a safetensors file begins with")
    case .headerTooLong(let length):
      Localized(
        es: "no es un archivo safetensors: su cabecera tendría \(length) bytes, y el límite es"
          + " \(SafetensorsFile.maximumHeaderLength)",
        en: "is not a safetensors file: its header would have \(length) bytes, and the limit is"
          + " \(SafetensorsFile.maximumHeaderLength)")
    case .headerPastEnd(let length, let available):
      Localized(
        es:
          "dice en el byte 0 que su cabecera tiene \(length) bytes, pero solo siguen \(available)",
        en: "says at byte 0 that its header has \(length) bytes, but only \(available) follow")
    case .header(let byte, let fault):
      Localized(
        es: "la cabecera está mal en el byte \(byte): \(fault.sentence.es)",
        en: "the header is wrong at byte \(byte): \(fault.sentence.en)")
    case .unknownType(let tensor, let type):
      Localized(
        es: "el tensor «\(tensor)» es de un tipo desconocido, \(type)",
        en: "tensor \"\(tensor)\" has an unknown type, \(type)")
    case .unsupportedType(let tensor, let type):
      Localized(
        es: "el tensor «\(tensor)» es de tipo \(type), que aquí no se lee",
        en: "tensor \"\(tensor)\" has the type \(type), which is not read here")
    case .sizeOverflow(let tensor, let shape):
      Localized(
        es: "el tensor «\(tensor)» tiene una forma imposible, \(shape)",
        en: "tensor \"\(tensor)\" has an impossible shape, \(shape)")
    case .offsetsOutside(let tensor, let begin, let end, let available):
      Localized(
        es: "los datos del tensor «\(tensor)» van de \(begin) a \(end), y el archivo tiene"
          + " \(available) bytes de datos",
        en: "the data of tensor \"\(tensor)\" goes from \(begin) to \(end), and the file has"
          + " \(available) bytes of data")
    case .sizeMismatch(let tensor, let expected, let got):
      Localized(
        es: "el tensor «\(tensor)» necesita \(expected) bytes por su forma y tipo y tiene \(got)",
        en: "tensor \"\(tensor)\" needs \(expected) bytes for its shape and type and has \(got)")
    case .overlap(let tensor, let byte):
      Localized(
        es: "el tensor «\(tensor)» empieza en el byte \(byte), dentro de otro",
        en: "tensor \"\(tensor)\" begins at byte \(byte), inside another")
    case .gap(let byte, let count):
      Localized(
        es: "\(count) bytes a partir del byte \(byte) no son de ningún tensor",
        en: "\(count) bytes from byte \(byte) on belong to no tensor")
    case .integerTooLarge(let tensor, let byte):
      Localized(
        es: "el entero del tensor «\(tensor)» en el byte \(byte) es demasiado grande",
        en: "the integer of tensor \"\(tensor)\" at byte \(byte) is too large")
    case .duplicateName(let name):
      Localized(
        es: "hay dos tensores llamados «\(name)»", en: "there are two tensors called \"\(name)\"")
    case .reservedName(let name):
      Localized(
        es: "un tensor no puede llamarse «\(name)»", en: "a tensor cannot be called \"\(name)\"")
    }
  }
}

extension SafetensorsError.HeaderFault {
  fileprivate var sentence: Localized {
    switch self {
    case .expected(let expected):
      Localized(es: "se espera \(expected.name.es)", en: "\(expected.name.en) is expected")
    case .badText:
      Localized(
        es: "el texto no es válido en UTF-8 y JSON", en: "the text is not valid UTF-8 and JSON")
    case .numberTooLarge:
      Localized(es: "el número es demasiado grande", en: "the number is too large")
    case .tooManyAxes:
      Localized(
        es: "el tensor tiene más de \(SafetensorsFile.maximumRank) ejes",
        en: "the tensor has more than \(SafetensorsFile.maximumRank) axes")
    case .duplicate(let name):
      Localized(es: "«\(name)» aparece dos veces", en: "\"\(name)\" occurs twice")
    case .unknownKey(let key, let tensor):
      Localized(
        es: "el tensor «\(tensor)» no puede tener «\(key)»",
        en: "tensor \"\(tensor)\" cannot have \"\(key)\"")
    case .missingKey(let key, let tensor):
      Localized(
        es: "al tensor «\(tensor)» le falta «\(key)»", en: "tensor \"\(tensor)\" lacks \"\(key)\"")
    }
  }
}

extension SafetensorsError.Expected {
  fileprivate var name: Localized {
    switch self {
    case .number: Localized(es: "un número entero no negativo", en: "a whole number from 0 on")
    case .text: Localized(es: "un texto", en: "a text")
    case .value: Localized(es: "un valor", en: "a value")
    case .end: Localized(es: "el final de la cabecera", en: "the end of the header")
    case .commaOrBrace: Localized(es: "«,» o «}»", en: "\",\" or \"}\"")
    case .commaOrBracket: Localized(es: "«,» o «]»", en: "\",\" or \"]\"")
    case .object, .colon, .list, .endOfPair:
      Localized(es: "«\(rawValue)»", en: "\"\(rawValue)\"")
    }
  }
}
