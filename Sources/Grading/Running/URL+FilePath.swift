internal import Foundation

#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif

extension URL {
  /// The path as swift-subprocess takes it.
  var filePath: FilePath { FilePath(path) }
}
