internal import Localization

extension Exercise {
  /// 4.4: the report of scikit-learn, and its two averages.
  package static let classificationReport = Exercise(
    id: "4.4-classification-report",
    title: Localized(es: "Informe de clasificación", en: "Classification report"),
    calls: ClassificationReportContract.wording, contract: ClassificationReportContract.all,
    checks: ClassificationReportChecks.all
      + [ClassificationReportContract.all.check(needs: ["empty-classes", "last-rows"])],
    misconceptions: ClassificationReportMisconception.all,
    hints: [
      Localized(
        es:
          "Empieza por las dos medias: ¿cuánto pesa cada clase en cada una? Para el texto, escribe antes una función que rellene con espacios por la izquierda.",
        en:
          "Start with the two averages: how much does each class weigh in each? For the text, first write a function that fills up with spaces from the left."
      ),
      Localized(
        es:
          "macro: suma / número de clases. weighted: suma de support × número / suma de support. El texto son líneas iguales: un nombre y cuatro celdas. Una función que haga una línea sirve para el título, las clases, accuracy y las medias.",
        en:
          "macro: sum / number of classes. weighted: sum of support × number / sum of support. The text consists of lines that are alike: a name and four cells. One function that makes a line serves the heading, the classes, accuracy and the averages."
      ),
      Localized(
        es:
          "línea = relleno(nombre, ancho) + \" \" + las cuatro celdas, cada una \" \" + relleno(celda, 9), + \"\\n\". ancho es el mayor name.unicodeScalars.count de las clases y de las medias. Todo: título, \"\\n\", clases, \"\\n\", accuracy con [\"\", \"\", decimals(accuracy, digits: digits), total], macro y weighted.",
        en:
          "line = filled(name, width) + \" \" + the four cells, each \" \" + filled(cell, 9), + \"\\n\". width is the largest name.unicodeScalars.count of the classes and averages. All of it: heading, \"\\n\", classes, \"\\n\", accuracy with [\"\", \"\", decimals(accuracy, digits: digits), total], macro and weighted."
      ),
    ])
}
