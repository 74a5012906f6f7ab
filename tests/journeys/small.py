"""A small questionnaire with a question of every kind."""

from tests.support.content import questionnaire_text

EVERY_KIND = """\
- id: practice
  kind: yes-no
  practice: true
  role: practice
  wording: {standard: Do you like pizza?, easy-read: [{text: Do you like pizza?, picture: pizza}]}
  short: Pizza
- id: listened-to
  kind: scale
  scale: yes-sometimes-no
  wording: {standard: Do adults listen to you?, easy-read: [{text: Do adults listen to you?, picture: listen}]}
  short: Listened to
  role: about-you
- id: help
  kind: yes-no
  wording: {standard: Do you get help?, easy-read: [{text: Do you get help?, picture: help}]}
  short: Help
  role: about-you
- id: who-helps
  kind: multiple-choice
  wording: {standard: Who helps you?, easy-read: [{text: Who helps you?, picture: who}]}
  short: Who helps
  role: about-you
  when: {question: help, is: yes}
  options:
    - {code: family, label: My family, picture: family}
    - {code: school, label: School, picture: school}
    - {code: nobody, label: Nobody, picture: nobody, exclusive: true}
  outside: [do-not-know]
- id: pause
  kind: statement
  break: true
  wording: {standard: Take a break if you like., easy-read: [{text: Take a break if you like., picture: pause}]}
- id: where
  kind: single-choice
  wording: {standard: Where do you learn?, easy-read: [{text: Where do you learn?, picture: where}]}
  short: Where
  role: about-you
  options:
    - {code: at-home, label: At home, picture: home}
    - {code: at-school, label: At school, picture: at-school}
- id: days
  kind: number
  wording: {standard: How many days do you go to school?, easy-read: [{text: How many days do you go to school?, picture: days}]}
  short: Days
  role: about-you
  from: 0
  to: 2000
  unit: days
- id: since
  kind: date
  wording: {standard: When did the help start?, easy-read: [{text: When did the help start?, picture: calendar}]}
  short: Since
  role: about-you
  from: 2010
  to: 2026
- id: one-word
  kind: short-text
  wording: {standard: What is one good thing?, easy-read: [{text: What is one good thing?, picture: good}]}
  short: One word
  role: open
  limit: 60
- id: in-words
  kind: long-text
  wording: {standard: What helps you?, easy-read: [{text: What helps you?, picture: what}]}
  short: In words
  role: open
  limit: 400
"""
EVERY_KIND_TEXT = questionnaire_text(EVERY_KIND)
ANSWERS = {
    "listened-to": {"answer": "Sometimes"},
    "help": {"answer": "Yes"},
    "who-helps": {"answer": ["My family", "School"]},
    "where": {"answer": "At school"},
    "days": {"answer": "1,200"},
    "since": {"answer-day": "7", "answer-month": "2", "answer-year": "2020"},
    "one-word": {"answer": "Friends"},
    "in-words": {"answer": "My friends help me."},
    "who-chose": {"answer": "I did"},
    "easy": {"answer": "Yes"},
    "right-questions": {"answer": "No"},
}
"""Question → what is filled in for it."""
