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
      "a block for an objective that the module does not have",
      """
      The objectives of a module are the numbered list with which it begins, before
      the first heading:

        After this module you can

        1. name signs and read them together;
        2. say whom to call.

      ':::keypoints{objective="1 2"}' teaches both, ':::quiz{objective="2"}' tests the
      second of them.
      """),
    .untaughtObjective: Explanation(
      "an objective that no part of the module teaches",
      """
      Each objective needs a part in which people learn it. Key points, exercises,
      examples, cases, steps and signs say which one they are for:

        :::exercise{objective="2"}

      or, for several, 'objective="1 3"'. A module without a quiz, and without any
      part that names an objective, is passed over.
      """),
    .untestedObjective: Explanation(
      "an objective of which no question asks",
      """
      Whoever passes should be able to do what the module promises in the numbered
      list at its beginning. Write a question for the objective, or take back the
      promise. A module without any quiz is passed over.
      """),
    .idlePassMark: Explanation(
      "a pass mark where nothing is asked",
      """
      'pass-mark' is the share of right answers with which a course is passed. One
      without questions is completed by reading it, and gives neither points nor a
      certificate.

      Remove 'pass-mark', or write questions in a ':::quiz'.
      """),
    .moduleMinutes: Explanation(
      "parts of a module that take longer than the module",
      """
      'minutes' of ':::facilitator', ':::exercise' and ':::case' say how long a part
      takes, and 'minutes' in item.yaml how long the module does. A trainer plans the
      day with the second. A part within a part is in its time.
      """),
    .caseSteps: Explanation(
      "a case without steps",
      """
      The steps of a case are a numbered list. A choice is a line of a list below
      what happens, and ends in the number of the step to which it leads:

        :::case
        1. A man waits at the door. What do you do?

           - Ask him what he needs => 2

        2. He begins to talk.

           A question opens more than advice.
        :::

      A step without choices is an end.
      """),
    .caseChoice: Explanation(
      "a choice that leads nowhere",
      """
      Whoever chooses must come to a step: a choice ends in '=> ' and the number of
      one, as '- Ask again later => 3'. Steps count from 1 in the order in which they
      stand; where one was added or removed, look at the numbers behind it.
      """),
    .unreachableStep: Explanation(
      "a step of a case that nobody comes to",
      """
      The first step is where everybody begins; all others need a choice that leads
      to them. Otherwise nobody reads them.
      """),
    .endlessCase: Explanation(
      "a step of a case from which no end can be reached",
      """
      Going back is allowed, going round for ever is not: from each step, some row of
      choices must lead to a step without choices, where the case ends and says what
      it teaches.
      """),
    .caseDebriefing: Explanation(
      "an end of a case that does not say what it teaches",
      """
      An end says what happens, and in a paragraph below it what can be learned from
      the way that led there, without blame. An end alone leaves people with the
      feeling and without the reason.
      """),
  ]
}
