#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A folder with a subfolder of PNG and JPEG files for each class.
///
/// The order of the subfolders is the order of the labels: by number when every name starts with one
/// (`0-trouser`, `10-bag`), and by name otherwise. A number and a hyphen are no part of the class's
/// name.
struct ClassFolders {
  let url: URL
  /// The names of the subfolders in the order of the labels.
  let folders: [String]

  /// Lists the classes.
  ///
  /// - Throws: ``DataError`` when it is no folder, or none is in it.
  init(_ url: URL) throws {
    let names = try listFolder(url).filter { isFolder(url.appending(path: $0)) }
    guard !names.isEmpty else { throw DataError(path: url.path, .noClasses) }
    let numbers = names.compactMap(Self.number)
    self.url = url
    folders =
      numbers.count == names.count
      ? zip(numbers, names).sorted { $0 < $1 }.map(\.1) : names
  }

  /// What the classes are called.
  ///
  /// Where two would be called the same, as "1 star" and "2 star", all keep their numbers.
  var classNames: [String] {
    let names = folders.map { folder in
      let name = folder.drop(while: \.isWholeNumber).drop { $0 == "-" || $0 == "_" || $0 == " " }
      return name.isEmpty || Self.number(folder) == nil ? folder : String(name)
    }
    // "star" and "stars" are told apart by a number too.
    let stems = Set(names.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 })
    return stems.count == names.count ? names : folders
  }

  /// The files of all pictures, class by class and in the order of the files' names.
  ///
  /// - Throws: ``DataError`` when a class has none.
  func files(without left: Set<String> = []) throws -> [LabeledFile] {
    try folders.enumerated().flatMap { label, folder in
      let folderURL = url.appending(path: folder)
      let names = try listFolder(folderURL).filter(ImageFile.isPicture)
      guard !names.isEmpty else { throw DataError(path: folderURL.path, .emptyClass) }
      let files = names.map { LabeledFile(url: folderURL.appending(path: $0), label: label) }
      return files.filter { !left.contains($0.url.path) }
    }
  }

  private static func number(_ name: String) -> Int? {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    let rest = name[digits.endIndex...]
    guard rest.isEmpty || "-_ ".contains(rest[rest.startIndex]) else { return nil }
    return Int(digits)
  }
}

/// A file with the class of the picture in it.
struct LabeledFile {
  var url: URL
  var label: Int
}
