internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Puts one folder in the place of another.
enum FolderSwap {
  /// Renames the new folder to the place of the old one in one step of the file system.
  ///
  /// Afterwards the old folder, if there was one, has the name that the new one had.
  ///
  /// - Throws: ``GradingError/notWritable(_:reason:)``; both folders are then as they were.
  static func put(_ new: URL, inPlaceOf old: URL) throws {
    if rename(new.path, old.path) == 0 { return }  // Nothing was there, or an empty folder.
    if exchange(new.path, old.path) { return }
    // A file system that cannot exchange: two steps, the first of which is undone if need be.
    let aside = new.path + "-old"
    if rename(old.path, aside) == 0 {
      if rename(new.path, old.path) == 0 {
        try? FileManager.default.moveItem(atPath: aside, toPath: new.path)
        return
      }
      rename(aside, old.path)
    }
    throw GradingError.notWritable(old.path, reason: String(cString: strerror(errno)))
  }

  #if canImport(Glibc)
    private typealias Rename =
      @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

    private static func exchange(_ first: String, _ second: String) -> Bool {
      // The header shows renameat2 only to programs that ask for GNU's extensions, which a Swift
      // module cannot.
      guard let symbol = dlsym(nil, "renameat2") else { return false }
      let exchangeFlag: UInt32 = 2  // RENAME_EXCHANGE
      return unsafeBitCast(symbol, to: Rename.self)(
        AT_FDCWD, first, AT_FDCWD, second, exchangeFlag) == 0
    }
  #else
    private static func exchange(_ first: String, _ second: String) -> Bool {
      renamex_np(first, second, UInt32(RENAME_SWAP)) == 0
    }
  #endif
}
