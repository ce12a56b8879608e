import Foundation
internal import Images

/// Packed bytes as text, which browsers unpack with `DecompressionStream("deflate")`.
func packed(_ bytes: [UInt8]) -> String { Data(deflated(bytes)).base64EncodedString() }
