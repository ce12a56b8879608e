/// The files of the site that more than one part of the course knows.
package enum SiteFiles {
  /// Where the lessons are written, below the root of the course.
  package static let folder = "site/public"
  /// The learner's progress, a classic script: pages that are opened from disk may not read data.
  package static let progress = "progress.js"
  /// A script for each wrong exercise beside it: what came out and what should have.
  package static let answers = "yours"
  /// What the learner's own network says of the lessons' pictures, once it passed.
  package static let network = "yours/network.js"
  /// The bytes that such a script may have.
  package static let answerLimit = 20 * 1024
}
