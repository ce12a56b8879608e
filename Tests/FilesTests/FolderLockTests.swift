import Files
import Foundation
import Testing

/// A folder that several use and one alone removes.
struct FolderLockTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lock-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func usersShareAndOneAloneDoesNot() throws {
    try withFolder { folder in
      var users = [FolderLock.sharing(folder), FolderLock.sharing(folder)]
      #expect(users.allSatisfy { $0 != nil })
      #expect(FolderLock.owning(folder) == nil)
      users.removeLast()
      #expect(FolderLock.owning(folder) == nil)
      users.removeAll()
      let owner = FolderLock.owning(folder)
      #expect(owner != nil)
      #expect(FolderLock.sharing(folder) == nil)
      #expect(FolderLock.owning(folder) == nil)
      withExtendedLifetime(owner) {}
    }
  }

  @Test func theLockGoesWithTheFolder() throws {
    try withFolder { folder in
      let (old, new) = (folder.appending(path: "old"), folder.appending(path: "new"))
      try FileManager.default.createDirectory(at: old, withIntermediateDirectories: true)
      let user = FolderLock.sharing(old)
      try FileManager.default.moveItem(at: old, to: new)
      #expect(FolderLock.owning(new) == nil)
      #expect(FolderLock.sharing(old) == nil, "there is no such folder")
      try FileManager.default.createDirectory(at: old, withIntermediateDirectories: true)
      #expect(FolderLock.owning(old) != nil, "another folder with the name")
      withExtendedLifetime(user) {}
    }
  }

  @Test func useIsNoted() throws {
    try withFolder { folder in
      #expect(FolderLock.lastUse(of: folder.appending(path: "none")) == nil)
      _ = FolderLock.sharing(folder)
      let past = Date(timeIntervalSince1970: 1000)
      try FileManager.default.setAttributes(
        [.modificationDate: past], ofItemAtPath: folder.appending(path: ".lock").path)
      #expect(FolderLock.lastUse(of: folder) == 1000)
      _ = FolderLock.owning(folder)
      #expect(FolderLock.lastUse(of: folder) == 1000, "to look after it is no use of it")
      _ = FolderLock.sharing(folder)
      #expect(try #require(FolderLock.lastUse(of: folder)) > 1e9)
    }
  }

  /// A process that dies without cleaning up leaves nothing locked.
  @Test func aDeadProcessHoldsNothing() throws {
    try withFolder { folder in
      let holder = Process()
      holder.executableURL = URL(filePath: "/usr/bin/env")
      holder.arguments = [
        "perl", "-e",
        "use Fcntl ':flock'; open(F,'+>>',$ARGV[0]); flock(F,LOCK_SH); $|=1; print 1; sleep 60",
        folder.appending(path: ".lock").path,
      ]
      let pipe = Pipe()
      holder.standardOutput = pipe
      try holder.run()
      #expect(pipe.fileHandleForReading.readData(ofLength: 1) == Data("1".utf8))
      #expect(FolderLock.owning(folder) == nil)
      kill(holder.processIdentifier, SIGKILL)
      holder.waitUntilExit()
      #expect(FolderLock.owning(folder) != nil)
    }
  }
}
