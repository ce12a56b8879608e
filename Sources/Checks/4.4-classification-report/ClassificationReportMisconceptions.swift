internal import Localization

/// What learners get wrong about the classification report.
enum ClassificationReportMisconceptions {
  static let averagesSwapped = Misconception(
    "averages-swapped",
    Localized(
      es:
        "Has cambiado las dos medias. En macro todas las clases cuentan igual; en weighted cada una pesa lo que su support.",
      en:
        "You swapped the two averages. In macro all classes count alike; in weighted each weighs as much as its support."
    ),
    lesson: "4.4")

  static let supportAveraged = Misconception(
    "support-averaged",
    Localized(
      es:
        "Has promediado support. En las líneas de las medias, support es el total de ejemplos.",
      en:
        "You averaged support. In the lines of the averages, support is the total of examples."
    ),
    lesson: "4.4")

  static let f1OfAverages = Misconception(
    "f1-of-averages",
    Localized(
      es:
        "Calculas F1 con la precision y el recall medios. scikit-learn promedia los F1 de las clases, y no da lo mismo.",
      en:
        "You compute F1 from the mean precision and recall. scikit-learn averages the F1 of the classes, and that is not the same."
    ),
    lesson: "4.4")

  static let skipsEmptyClasses = Misconception(
    "skips-empty-classes",
    Localized(
      es:
        "Has dejado fuera de la media macro las clases sin ejemplos. Cuentan como las demás, con sus ceros.",
      en:
        "You left the classes without examples out of the macro average. They count as any other, with their zeros."
    ),
    lesson: "4.4")

  static let dividesByClasses = Misconception(
    "divides-by-classes",
    Localized(
      es:
        "Pesas por support pero divides entre el número de clases. Una media ponderada divide entre la suma de los pesos.",
      en:
        "You weigh by support but divide by the number of classes. A weighted mean divides by the sum of the weights."
    ),
    lesson: "4.4")

  static let ignoresLongNames = Misconception(
    "ignores-long-names",
    Localized(
      es:
        "La columna de nombres siempre mide 12: con un nombre más largo, las celdas dejan de estar alineadas. Usa el más largo.",
      en:
        "The column of names is always 12 wide: with a longer name, the cells are no longer aligned. Use the longest one."
    ),
    lesson: "4.4")

  static let forgetsWeightedAvg = Misconception(
    "forgets-weighted-avg",
    Localized(
      es:
        "La columna mide lo que el nombre de clase más largo, pero también tiene que caber \"weighted avg\", con sus 12 caracteres.",
      en:
        "The column is as wide as the longest name of a class, but \"weighted avg\" with its 12 characters has to fit too."
    ),
    lesson: "4.4")

  static let countsBytes = Misconception(
    "counts-bytes",
    Localized(
      es:
        "Mides los nombres en bytes: \"camión\" tiene 6 caracteres y 7 bytes. Usa count y no utf8.count.",
      en:
        "You measure names in bytes: \"camión\" has 6 characters and 7 bytes. Use count and not utf8.count."
    ),
    lesson: "4.4")

  static let leftAligned = Misconception(
    "left-aligned",
    Localized(
      es:
        "Los nombres van a la izquierda de su columna. En scikit-learn van a la derecha: los espacios, delante.",
      en:
        "The names are at the left of their column. In scikit-learn they are at the right: spaces first."
    ),
    lesson: "4.4")

  static let ignoresDigits = Misconception(
    "ignores-digits",
    Localized(
      es:
        "Siempre escribes dos decimales: falta usar digits.",
      en:
        "You always write two decimals: digits is not used."
    ),
    lesson: "4.4")

  static let roundsHalfUp = Misconception(
    "rounds-half-up",
    Localized(
      es:
        "Redondeas hacia arriba lo que está justo a la mitad, 0.125 → 0.13. Python lo lleva al par, 0.12; decimals(_:digits:) ya lo hace.",
      en:
        "You round up what is exactly half way, 0.125 → 0.13. Python takes the even one, 0.12; decimals(_:digits:) does so already."
    ),
    lesson: "4.4")

  static let accuracyInTheFirstCell = Misconception(
    "accuracy-in-the-first-cell",
    Localized(
      es:
        "La exactitud está en la columna de precision. No es de ninguna clase: va bajo f1-score, y las dos primeras celdas quedan vacías.",
      en:
        "Accuracy is in the column of precision. It belongs to no class: it goes under f1-score, and the first two cells stay empty."
    ),
    lesson: "4.4")

  static let noEmptyLines = Misconception(
    "no-empty-lines",
    Localized(
      es:
        "Faltan las líneas vacías, tras el título y tras las clases.",
      en:
        "The empty lines are missing, after the heading and after the classes."
    ),
    lesson: "4.4")

  static let noLastLineFeed = Misconception(
    "no-last-line-feed",
    Localized(
      es:
        "Falta el último salto de línea: también la línea \"weighted avg\" acaba en \"\\n\".",
      en:
        "The last line feed is missing: the line \"weighted avg\" ends with \"\\n\" too."
    ),
    lesson: "4.4")

  static let all = [
    averagesSwapped, supportAveraged, f1OfAverages, skipsEmptyClasses, dividesByClasses,
    ignoresLongNames, forgetsWeightedAvg, countsBytes, leftAligned, ignoresDigits, roundsHalfUp,
    accuracyInTheFirstCell, noEmptyLines, noLastLineFeed,
  ]
}
