extension FixtureCourse {
  /// The course with a glossary, a page of symbols and a finder of symptoms.
  static var withCompanions: FixtureCourse {
    var course = FixtureCourse()
    course.files["lessons/glossary.json"] = glossary
    course.files["lessons/notation.json"] = notation
    course.files["lessons/symptoms.json"] = symptoms
    course.files["lessons/runs/5.4-symptoms.json"] = symptomsRun
    course.files["lessons/home.json"] = home
    return course
  }

  private static let glossary = #"""
    {"terms": [
      {"id": "zone", "term": {"es": "área", "en": "zone"}, "place": "s2.md#order",
       "definition": {"es": "Un sitio con $`n`$.", "en": "A place with $`n`$."}},
      {"id": "year", "term": {"es": "año", "en": "year"}, "place": "2.1",
       "definition": {"es": "Doce *meses*.", "en": "Twelve *months*."}},
      {"id": "ring", "term": {"es": "anillo", "en": "ring"}, "place": "1.1",
       "definition": {"es": "Redondo.", "en": "Round."}}
    ]}
    """#

  private static let notation = #"""
    {"groups": [{"title": {"es": "Datos", "en": "Data"}, "symbols": [
      {"tex": "n", "shape": "n", "swift": "Tensor.shape", "place": "2.1",
       "meaning": {"es": "Un número.", "en": "A number."}},
      {"tex": "n", "shape": "", "place": "2.1", "meaning": {"es": "Otro.", "en": "Another."}}
    ]}]}
    """#

  private static let symptoms = """
    {"run": "5.4-symptoms", "mistakes": [
      {"setting": "Stuck", "healthy": "Healthy", "metrics": ["trainLoss"], "place": "2.1",
       "cause": {"es": "No se mueve.", "en": "It does not move."},
       "fix": {"es": "Muévela con `step`.", "en": "Move it with `step`."}}
    ]}
    """

  private static let symptomsRun = """
    {"version": 2, "id": "5.4-symptoms", "command": "course experiment 5.4-symptoms",
     "dataset": "Fashion-MNIST", "settings": {}, "seeds": [1, 2], "seconds": 1, "values": {},
     "series": [
       {"metric": "trainLoss", "setting": "Healthy", "es": "sana", "en": "healthy", "x": [1, 2],
        "mean": [2, 1], "low": [2, 1], "high": [2, 1]},
       {"metric": "trainLoss", "setting": "Stuck", "es": "atascada", "en": "stuck", "x": [1, 2],
        "mean": [2, 2], "low": [2, 2], "high": [2, 2]}
     ],
     "claims": [
       {"id": "stuck", "es": "atascada pierde más", "en": "stuck loses more",
        "metric": "trainLoss", "greater": "Stuck", "less": "Healthy", "atLeast": 0,
        "difference": 1, "halfWidth": 0.25, "probability": 0.001, "verdict": "holds"}
     ]}
    """

  private static let home = """
    {"garments": {"es": "Prendas", "en": "Garments"},
     "chart": {"run": "2.1-order", "metric": "testAccuracy",
       "title": {"es": "¿Ve?", "en": "Does it see?"},
       "caption": {"es": "Ve igual.", "en": "It sees alike."}},
     "builds": [{"es": "Una red.", "en": "A network."}]}
    """
}
