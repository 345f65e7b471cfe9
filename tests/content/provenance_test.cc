#include "content/provenance.h"

#include <gtest/gtest.h>

#include <functional>

namespace kiosk {
namespace {

const std::string kText = "sha256:text";
const std::string kForm = "sha256:form";
const std::string kEnglish = "sha256:english";
const std::string kOldEnglish = "sha256:old-english";
const std::string kOther = "sha256:other";

enum class RecordKind { none, without_text, without_source, whole };
enum class Seal { kept, kept_without_form, text_broken, form_broken };
enum class Source { same, same_as_sealed, other };
enum class Checker { nobody, person, machine };

/// One of every combination of what a verdict rests on.
struct Given {
  Role role = Role::translation;
  Presence text = Presence::sound;
  Records file = Records::read;
  RecordKind kind = RecordKind::whole;
  Seal seal = Seal::kept;
  Source source = Source::same;
  Checker checker = Checker::nobody;
  Policies policies;

  Claim claim() const {
    Claim claim;
    claim.role = role;
    claim.text = text;
    claim.file = file;
    claim.text_digest = kText;
    claim.form_digest = kForm;
    claim.source_digest = kEnglish;
    claim.source_seal = source == Source::same_as_sealed ? kOldEnglish : kEnglish;
    if (kind == RecordKind::none) return claim;
    Review record;
    record.translated_by = "machine translation";
    record.revised_by = "R";
    record.checked_by = checker == Checker::person    ? "C"
                        : checker == Checker::machine ? "Machine, model 2"
                                                      : "";
    record.source_digest = source == Source::same ? kEnglish : source == Source::other ? kOther : kOldEnglish;
    if (kind == RecordKind::without_source) record.source_digest = "";
    record.text_digest = seal == Seal::text_broken ? kOther : kText;
    if (kind == RecordKind::without_text) record.text_digest = "";
    record.form_digest = seal == Seal::form_broken ? kOther : seal == Seal::kept_without_form ? "" : kForm;
    claim.record = record;
    return claim;
  }

  bool complete() const {
    return kind == RecordKind::whole || (kind == RecordKind::without_source && role != Role::translation);
  }
  bool kept() const { return seal == Seal::kept || seal == Seal::kept_without_form; }

  /// The rules as docs/bundle-format.md tells them, the gravest first.
  Cause cause() const {
    if (text == Presence::missing) return Cause::missing;
    if (text == Presence::unsound) return Cause::unsound;
    if (file == Records::missing) return Cause::unrecorded;
    if (file != Records::read || !complete()) return Cause::lost;
    if (!kept()) return Cause::changed;
    if (role == Role::translation && source == Source::other) return Cause::outdated;
    return checker == Checker::person ? Cause::checked : Cause::unchecked;
  }
};

void for_each_policy(Given given, const std::function<void(const Given&)>& act) {
  for (const auto unreviewed : {ShowPolicy::hide, ShowPolicy::notice})
    for (const auto outdated : {ShowPolicy::hide, ShowPolicy::notice})
      for (const auto changed : {ShowPolicy::hide, ShowPolicy::notice}) {
        given.policies = {unreviewed, outdated, changed};
        act(given);
      }
}

void for_each_record(Given given, const std::function<void(const Given&)>& act) {
  for (const auto kind :
       {RecordKind::none, RecordKind::without_text, RecordKind::without_source, RecordKind::whole})
    for (const auto seal : {Seal::kept, Seal::kept_without_form, Seal::text_broken, Seal::form_broken})
      for (const auto source : {Source::same, Source::same_as_sealed, Source::other})
        for (const auto checker : {Checker::nobody, Checker::person, Checker::machine}) {
          given.kind = kind;
          given.seal = seal;
          given.source = source;
          given.checker = checker;
          for_each_policy(given, act);
        }
}

/// Everything that decide() can be asked: 3 roles, 3 presences, 4 files, 4 records, 4 seals, 3 sources, 3
/// checkers, 8 policies.
void for_each_given(const std::function<void(const Given&)>& act) {
  for (const auto role : {Role::source, Role::translation, Role::setting})
    for (const auto text : {Presence::missing, Presence::unsound, Presence::sound})
      for (const auto file : {Records::missing, Records::lost, Records::broken, Records::read}) {
        Given given;
        given.role = role;
        given.text = text;
        given.file = file;
        for_each_record(given, act);
      }
}

std::string name(const Given& g) {
  std::string out;
  for (const int n : {static_cast<int>(g.role), static_cast<int>(g.text), static_cast<int>(g.file),
                      static_cast<int>(g.kind), static_cast<int>(g.seal), static_cast<int>(g.source),
                      static_cast<int>(g.checker), static_cast<int>(g.policies.unreviewed),
                      static_cast<int>(g.policies.outdated), static_cast<int>(g.policies.changed)})
    out += std::to_string(n) + " ";
  return out;
}

TEST(Provenance, EveryCauseIsTheGravestThatHolds) {
  int asked = 0;
  for_each_given([&](const Given& given) {
    ++asked;
    ASSERT_EQ(decide(given.claim(), given.policies).cause, given.cause()) << name(given);
  });
  EXPECT_EQ(asked, 3 * 3 * 4 * 4 * 4 * 3 * 3 * 8);
}

TEST(Provenance, WhatIsShownFollowsCauseAndPolicyAlone) {
  struct Row {
    Cause cause;
    bool checked;
    Showing by_policy[2][2][2];  // unreviewed, outdated, changed; 0 hide, 1 notice
  };
  constexpr Showing r = Showing::replaced;
  constexpr Showing m = Showing::marked;
  constexpr Showing p = Showing::plain;
  const Row rows[] = {
      {Cause::missing, false, {{{r, r}, {r, r}}, {{r, r}, {r, r}}}},
      {Cause::missing, true, {{{r, r}, {r, r}}, {{r, r}, {r, r}}}},
      {Cause::unsound, false, {{{r, r}, {r, r}}, {{r, r}, {r, r}}}},
      {Cause::unsound, true, {{{r, r}, {r, r}}, {{r, r}, {r, r}}}},
      {Cause::unrecorded, false, {{{r, r}, {r, r}}, {{m, m}, {m, m}}}},
      {Cause::unrecorded, true, {{{r, r}, {r, r}}, {{m, m}, {m, m}}}},
      {Cause::lost, false, {{{r, r}, {r, r}}, {{r, m}, {r, m}}}},
      {Cause::lost, true, {{{r, r}, {r, r}}, {{r, m}, {r, m}}}},
      {Cause::changed, false, {{{r, r}, {r, r}}, {{r, m}, {r, m}}}},
      {Cause::changed, true, {{{r, r}, {r, r}}, {{r, m}, {r, m}}}},
      {Cause::outdated, false, {{{r, r}, {r, r}}, {{r, r}, {m, m}}}},
      {Cause::outdated, true, {{{r, r}, {m, m}}, {{r, r}, {m, m}}}},
      {Cause::unchecked, false, {{{r, r}, {r, r}}, {{m, m}, {m, m}}}},
      {Cause::checked, true, {{{p, p}, {p, p}}, {{p, p}, {p, p}}}},
  };
  for_each_given([&](const Given& given) {
    const Verdict verdict = decide(given.claim(), given.policies);
    if (given.role == Role::source) {
      const bool as_recorded = given.cause() == Cause::checked || given.cause() == Cause::unchecked;
      ASSERT_EQ(verdict.showing, as_recorded ? Showing::plain : Showing::marked) << name(given);
      return;
    }
    const bool checked = given.kind != RecordKind::none && given.checker == Checker::person;
    int found = 0;
    for (const Row& row : rows) {
      if (row.cause != given.cause() || row.checked != checked) continue;
      ++found;
      const auto index = [](ShowPolicy policy) { return policy == ShowPolicy::hide ? 0 : 1; };
      ASSERT_EQ(verdict.showing, row.by_policy[index(given.policies.unreviewed)]
                                              [index(given.policies.outdated)][index(given.policies.changed)])
          << name(given);
    }
    ASSERT_EQ(found, 1) << name(given);
  });
}

TEST(Provenance, NoNameStandsByATextThatItsBearerDidNotSee) {
  for_each_given([&](const Given& given) {
    const Verdict verdict = decide(given.claim(), given.policies);
    const bool seen =
        given.text == Presence::sound && given.file == Records::read && given.complete() && given.kept();
    if (!verdict.review.checked_by.empty()) {
      ASSERT_TRUE(seen) << name(given);
      ASSERT_EQ(given.checker, Checker::person) << name(given);
    }
    if (!verdict.review.revised_by.empty()) {
      ASSERT_TRUE(seen) << name(given);
    }
    if (verdict.current) {
      ASSERT_TRUE(seen) << name(given);
    }
  });
}

TEST(Provenance, MakersAreToldApart) {
  Claim claim;
  EXPECT_EQ(decide(claim, {}).maker, Maker::unknown);
  claim.record = Review{};
  EXPECT_EQ(decide(claim, {}).maker, Maker::unknown);
  claim.record->translated_by = "machine translation";
  EXPECT_EQ(decide(claim, {}).maker, Maker::machine);
  claim.record->translated_by = "A. Nowak";
  EXPECT_EQ(decide(claim, {}).maker, Maker::person);
  claim.role = Role::source;
  EXPECT_EQ(decide(claim, {}).maker, Maker::original);
}

}  // namespace
}  // namespace kiosk
