#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A folder with a subfolder of PNG files for each class.
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
  var classNames: [String] {
    folders.map { folder in
      let name = folder.drop(while: \.isWholeNumber).drop { $0 == "-" || $0 == "_" || $0 == " " }
      return name.isEmpty || Self.number(folder) == nil ? folder : String(name)
    }
  }

  /// All pictures, class by class and in the order of the files' names.
  ///
  /// If some are in colour, all are: a grey sample stands for three equal ones.
  ///
  /// - Throws: ``DataError`` when a class is empty, a file is unreadable or of another size.
  func read(classNames: [String]) throws -> LabeledImages {
    var collection = PictureCollection()
    for (label, folder) in folders.enumerated() {
      let folderURL = url.appending(path: folder)
      let files = try listFolder(folderURL).filter { $0.lowercased().hasSuffix(".png") }
      guard !files.isEmpty else { throw DataError(path: folderURL.path, .emptyClass) }
      for file in files { try collection.append(folderURL.appending(path: file), label: label) }
    }
    return collection.labeledImages(classNames: classNames)
  }

  private static func number(_ name: String) -> Int? {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    let rest = name[digits.endIndex...]
    guard rest.isEmpty || "-_ ".contains(rest[rest.startIndex]) else { return nil }
    return Int(digits)
  }
}
