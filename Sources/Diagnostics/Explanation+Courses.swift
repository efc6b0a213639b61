extension Explanation {
  /// What does not hold together in a course.
  static let courses: [Diagnostic.Identifier: Explanation] = [
    .questionAnswers: Explanation(
      "a question that cannot be answered",
      """
      Each question of a quiz has a list of at least two answers below it:

        1. What do you ask first?

           - [x] Is it safe to talk now?
           - [ ] What has happened?

      '[x]' marks what is right, one answer or several. In a numbered list without
      marks, the order is what is asked for. A list of pairs, 'left => right', asks
      what belongs together.
      """),
    .questionFeedback: Explanation(
      "a question that does not say why",
      """
      People learn from the reason, not from the mark. Write it in a paragraph below
      the answers, or below a single answer, further in than its text:

        - [ ] What has happened?

          That can wait. Ask first whether it is safe.
      """),
    .answerPattern: Explanation(
      "a row of questions whose right answer can be guessed",
      """
      Where the right answer is always the longest, or always in the same place, it
      is seen after a few questions, and then the quiz measures that. All quizzes of
      a text count as one row; it is looked at from four questions on.

      Move answers in all languages alike, or give the wrong ones as many words.
      """),
    .unknownObjective: Explanation(
      "a quiz for an objective that the module does not have",
      """
      The objectives of a module are the numbered list with which it begins, before
      the first heading:

        After this module you can

        1. name signs and read them together;
        2. say whom to call.

      ':::quiz{objective="2"}' tests the second of them.
      """),
    .untestedObjective: Explanation(
      "an objective of which no question asks",
      """
      Whoever passes should be able to do what the module promises in the numbered
      list at its beginning. Write a question for the objective, or take back the
      promise. A module without any quiz is passed over.
      """),
    .moduleMinutes: Explanation(
      "parts of a module that take longer than the module",
      """
      'minutes' of ':::facilitator' and ':::exercise' say how long a part takes, and
      'minutes' in item.yaml how long the module does. A trainer plans the day with
      the second. A part within a part is in its time.
      """),
  ]
}
