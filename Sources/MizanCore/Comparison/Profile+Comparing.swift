extension Profile {
  /// The same without what its statements rest on, which no comparison shows: texts and evidence are most of a
  /// profile, and of ten thousand cities they would fill the memory.
  package var withoutGrounds: Profile {
    var profile = self
    for (path, statement) in facts { profile.facts[path] = FactStatement(statement.content) }
    for (id, answer) in answers { profile.answers[id] = Answer(answer.reply) }
    for id in earlierAnswers.keys {
      profile.earlierAnswers[id]?.because = nil
      profile.earlierAnswers[id]?.evidence = []
    }
    return profile
  }

  /// Whom it is of, and what it says it answers; nothing of what it says.
  var head: Profile {
    Profile(
      city: city, respondent: respondent, date: date, isFictional: isFictional, mandates: [:],
      facts: [:], answers: [:], answeredVersions: answeredVersions)
  }
}
