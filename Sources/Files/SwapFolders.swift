#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Renames the new folder to the place of the old one in one step of the file system.
///
/// Afterwards the old folder, if there was one, has the name that the new one had. On an error both
/// are as they were.
///
/// - Throws: `POSIXError`.
func swapFolders(_ new: String, _ old: String) throws {
  if rename(new, old) == 0 { return }  // Nothing was there, or an empty folder.
  if exchange(new, old) { return }
  // A file system that cannot exchange: two steps, the first of which is undone if need be.
  let aside = new + "-old"
  if rename(old, aside) == 0 {
    if rename(new, old) == 0 {
      rename(aside, new)
      return
    }
    let code = errno
    rename(aside, old)
    errno = code
  }
  throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
}

#if canImport(Glibc)
  private typealias Rename =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

  private func exchange(_ first: String, _ second: String) -> Bool {
    // The header shows renameat2 only to programs that ask for GNU's extensions, which a Swift
    // module cannot.
    guard let symbol = dlsym(nil, "renameat2") else { return false }
    let exchangeFlag: UInt32 = 2  // RENAME_EXCHANGE
    return unsafeBitCast(symbol, to: Rename.self)(
      AT_FDCWD, first, AT_FDCWD, second, exchangeFlag) == 0
  }
#else
  private func exchange(_ first: String, _ second: String) -> Bool {
    renamex_np(first, second, UInt32(RENAME_SWAP)) == 0
  }
#endif
