internal import Localization

/// What learners get wrong about the classification report.
enum ClassificationReportMisconception: String, MisconceptionCase {
  case averagesSwapped = "averages-swapped"
  case supportAveraged = "support-averaged"
  case f1OfAverages = "f1-of-averages"
  case skipsEmptyClasses = "skips-empty-classes"
  case dividesByClasses = "divides-by-classes"
  case ignoresLongNames = "ignores-long-names"
  case forgetsWeightedAvg = "forgets-weighted-avg"
  case countsBytes = "counts-bytes"
  case countsGraphemes = "counts-graphemes"
  case leftAligned = "left-aligned"
  case ignoresDigits = "ignores-digits"
  case roundsHalfUp = "rounds-half-up"
  case accuracyInTheFirstCell = "accuracy-in-the-first-cell"
  case noEmptyLines = "no-empty-lines"
  case noLastLineFeed = "no-last-line-feed"

  var lesson: String { "4.4" }

  var sentence: Localized {
    switch self {
    case .averagesSwapped:
      Localized(
        es:
          "Has cambiado las dos medias. En macro todas las clases cuentan igual; en weighted cada una pesa lo que su support.",
        en:
          "You swapped the two averages. In macro all classes count alike; in weighted each weighs as much as its support."
      )
    case .supportAveraged:
      Localized(
        es:
          "Has promediado support. En las líneas de las medias, support es el total de ejemplos.",
        en:
          "You averaged support. In the lines of the averages, support is the total of examples."
      )
    case .f1OfAverages:
      Localized(
        es:
          "Calculas F1 con la precision y el recall medios. scikit-learn promedia los F1 de las clases, y no da lo mismo.",
        en:
          "You compute F1 from the mean precision and recall. scikit-learn averages the F1 of the classes, and that is not the same."
      )
    case .skipsEmptyClasses:
      Localized(
        es:
          "Has dejado fuera de la media macro las clases sin ejemplos. Cuentan como las demás, con sus ceros.",
        en:
          "You left the classes without examples out of the macro average. They count as any other, with their zeros."
      )
    case .dividesByClasses:
      Localized(
        es:
          "Pesas por support pero divides entre el número de clases. Una media ponderada divide entre la suma de los pesos.",
        en:
          "You weigh by support but divide by the number of classes. A weighted mean divides by the sum of the weights."
      )
    case .ignoresLongNames:
      Localized(
        es:
          "La columna de nombres siempre mide 12: con un nombre más largo, las celdas dejan de estar alineadas. Usa el más largo.",
        en:
          "The column of names is always 12 wide: with a longer name, the cells are no longer aligned. Use the longest one."
      )
    case .forgetsWeightedAvg:
      Localized(
        es:
          "La columna mide lo que el nombre de clase más largo, pero también tiene que caber \"weighted avg\", con sus 12 caracteres.",
        en:
          "The column is as wide as the longest name of a class, but \"weighted avg\" with its 12 characters has to fit too."
      )
    case .countsBytes:
      Localized(
        es:
          "Mides los nombres en bytes: \"camión\" tiene 6 puntos de código y 7 bytes. Usa unicodeScalars.count y no utf8.count.",
        en:
          "You measure names in bytes: \"camión\" has 6 code points and 7 bytes. Use unicodeScalars.count and not utf8.count."
      )
    case .countsGraphemes:
      Localized(
        es:
          "Mides los nombres con count, que cuenta letras con sus acentos. Python cuenta puntos de código, y un acento puede ser uno aparte: usa unicodeScalars.count.",
        en:
          "You measure names with count, which counts letters with their accents. Python counts code points, and an accent may be one of its own: use unicodeScalars.count."
      )
    case .leftAligned:
      Localized(
        es:
          "Los nombres van a la izquierda de su columna. En scikit-learn van a la derecha: los espacios, delante.",
        en:
          "The names are at the left of their column. In scikit-learn they are at the right: spaces first."
      )
    case .ignoresDigits:
      Localized(
        es:
          "Siempre escribes dos decimales: falta usar digits.",
        en:
          "You always write two decimals: digits is not used."
      )
    case .roundsHalfUp:
      Localized(
        es:
          "Redondeas hacia arriba lo que está justo a la mitad, 0.125 → 0.13. Python lo lleva al par, 0.12; decimals(_:digits:) ya lo hace.",
        en:
          "You round up what is exactly half way, 0.125 → 0.13. Python takes the even one, 0.12; decimals(_:digits:) does so already."
      )
    case .accuracyInTheFirstCell:
      Localized(
        es:
          "La exactitud está en la columna de precision. No es de ninguna clase: va bajo f1-score, y las dos primeras celdas quedan vacías.",
        en:
          "Accuracy is in the column of precision. It belongs to no class: it goes under f1-score, and the first two cells stay empty."
      )
    case .noEmptyLines:
      Localized(
        es:
          "Faltan las líneas vacías, tras el título y tras las clases.",
        en:
          "The empty lines are missing, after the heading and after the classes."
      )
    case .noLastLineFeed:
      Localized(
        es:
          "Falta el último salto de línea: también la línea \"weighted avg\" acaba en \"\\n\".",
        en:
          "The last line feed is missing: the line \"weighted avg\" ends with \"\\n\" too."
      )
    }
  }
}
