extension String {
  /// How many letters have to be put in, left out, replaced, or swapped with their neighbour, for
  /// this to become another text (the distance of Damerau and Levenshtein in which no letter is
  /// touched twice).
  package func edits(to other: String) -> Int {
    let (from, to) = (Array(self), Array(other))
    var beforeLast: [Int] = []
    var last = Array(0...to.count)
    for row in from.indices {
      var next = [row + 1]
      for column in to.indices {
        let isSame = from[row] == to[column]
        var least = Swift.min(
          last[column] + (isSame ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
          least = Swift.min(least, beforeLast[column - 1] + 1)
        }
        next.append(least)
      }
      (beforeLast, last) = (last, next)
    }
    return last[to.count]
  }

  /// How many edits a typed text may be away from what was meant: one, and one more for every third
  /// letter from the sixth on; none in a single letter.
  package var tolerance: Int { count < 2 ? 0 : max(1, count / 3) }
}
