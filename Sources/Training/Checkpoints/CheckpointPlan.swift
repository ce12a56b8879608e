/// Where a training is kept, and whether it goes on with the one that is kept there.
package struct CheckpointPlan: Equatable, Sendable {
  /// The folder.
  package var folder: CheckpointFolder
  /// Whether the training goes on; otherwise the folder must hold none.
  package var resumes: Bool
  /// What decides the numbers of the training, by the names that whoever chose it knows; a training
  /// that goes on must be told the same.
  package var settings: [String: String]

  /// A plan.
  package init(folder: CheckpointFolder, resumes: Bool, settings: [String: String] = [:]) {
    self.folder = folder
    self.resumes = resumes
    self.settings = settings
  }
}
