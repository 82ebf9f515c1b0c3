// SPDX-License-Identifier: Apache-2.0
#include "language/word_counter.h"

#include "support/catch.h"

using namespace palermo;

TEST_CASE("words are counted, punctuation is not") {
  CHECK(WordCounter(Language::En).count("The State party, in 2027, reported (again).") == 7);
  CHECK(WordCounter(Language::Fr).count("L’État « garantit » l’accès — oui !") == 4);
  CHECK(WordCounter(Language::Es).count("¿Aprobó el Estado la ley?") == 5);
  CHECK(WordCounter(Language::Ru).count("Государство-участник приняло меры.") == 4);
  CHECK(WordCounter(Language::Ar).count("اتخذت الدولة الطرف تدابيرَ، وفقًا للمادّة.") == 6);
  CHECK(WordCounter(Language::En).count("A/HRC/47/10") == 4);
  CHECK(WordCounter(Language::En).count(" \n… —") == 0);
  CHECK(WordCounter(Language::En).count("") == 0);
}

TEST_CASE("Chinese is divided into words, not into characters or sentences") {
  const WordCounter counter(Language::Zh);
  const std::size_t phrase = counter.count("禁止酷刑公约");
  CHECK(phrase >= 2);
  CHECK(phrase <= 4);
  const std::size_t sentence =
      counter.count("缔约国已采取立法措施，将有组织犯罪集团的活动定为刑事犯罪。");
  CHECK(sentence >= 10);
  CHECK(sentence <= 20);
}

TEST_CASE("a counter counts anew each time") {
  const WordCounter counter(Language::En);
  CHECK(counter.count("one two three") == 3);
  CHECK(counter.count("one") == 1);
}
