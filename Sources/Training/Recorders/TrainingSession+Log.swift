internal import Foundation
package import Localization
internal import TensorBoard

extension TrainingSession {
  /// A recorder that writes this training into a new folder for TensorBoard, which it makes at once.
  ///
  /// - Parameters:
  ///   - folder: the folder of all runs.
  ///   - name: the name of this one, to which `-2`, `-3` and so on is added if it is there already.
  ///   - command: what was typed.
  ///   - language: the language of texts and pictures.
  /// - Throws: `EventFileError` if the folder cannot be made or written; then nothing stays in it.
  package func tensorBoardRecorder(
    in folder: String, named name: String, command: String = "", language: Language = .en
  ) throws -> TensorBoardRecorder {
    let path = try LogFolder.make(in: folder, named: name)
    do {
      return try TensorBoardRecorder(
        directory: path, session: self, command: command, language: language)
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }
}
