import Foundation
import Localization
import Testing

struct LanguageTests {
  @Test(arguments: [
    ([:], Language.es),
    (["COURSE_LANGUAGE": "en"], .en),
    (["COURSE_LANGUAGE": "EN"], .en),
    (["COURSE_LANGUAGE": "es", "LANG": "en_GB.UTF-8"], .es),
    (["COURSE_LANGUAGE": "en", "LC_ALL": "es_ES.UTF-8"], .en),
    (["COURSE_LANGUAGE": "", "LANG": "en_US.UTF-8"], .en),
    (["LC_ALL": "en_GB.UTF-8", "LANG": "es_ES.UTF-8"], .en),
    (["LC_ALL": "", "LC_MESSAGES": "es_MX", "LANG": "en_GB.UTF-8"], .es),
    (["LC_MESSAGES": "en_IE", "LANG": "es_ES.UTF-8"], .en),
    (["LANG": "C.UTF-8"], .es),
    (["LANG": "fr_FR.UTF-8"], .es),
    (["LANGUAGE": "en"], .es),
  ])
  func environmentChoosesTheLanguage(_ environment: [String: String], _ language: Language) {
    #expect(Language.preferred(in: environment) == language)
  }

  @Test func sentenceIsFoundByLanguage() {
    let sentence = Localized(es: "hola", en: "hello")
    #expect(sentence[.es] == "hola")
    #expect(sentence[.en] == "hello")
    #expect(Language.allCases == [.es, .en])
  }

  @Test func sentenceIsAnObjectInJSON() throws {
    let sentence = Localized(es: "hola", en: "hello")
    let decoded = try JSONDecoder().decode(
      [String: String].self, from: JSONEncoder().encode(sentence))
    #expect(decoded == ["es": "hola", "en": "hello"])
  }
}
