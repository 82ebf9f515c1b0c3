// SPDX-License-Identifier: Apache-2.0
#include "translate/take_in.h"

#include "translate/rules.h"

#include <iterator>
#include <map>

namespace palermo::translate {
namespace {

Diagnostic unknown(const Unit& given) {
  return {.severity = Severity::Warning,
          .code = "translation-unknown",
          .at = given.at,
          .message = "there is no such text any more; it is left aside",
          .hint = "nothing is to be done, unless its key was changed by hand"};
}

Diagnostic old_source(const Unit& given, const Unit& unit) {
  return {.severity = Severity::Warning,
          .code = "translation-old-source",
          .at = given.at,
          .message = "the source is another one by now; the translation is left aside (" +
                     to_place(unit.at) + ")",
          .hint = "export the file again: there it is marked as not sure"};
}

class Intake {
 public:
  Intake(const Catalogue& now, const Catalogue& given) : now_(now), given_(given) {
    for (const Unit& unit : given.units) by_key_[unit.key] = &unit;
  }

  Checked<TakenIn> take() {
    for (const Unit& unit : now_.units)
      if (const auto given = by_key_.find(unit.key); given != by_key_.end()) {
        take_one(unit, *given->second);
        by_key_.erase(given);
      }
    for (const auto& [key, given] : by_key_)
      if (!given->target.empty()) result_.diagnostics.push_back(unknown(*given));
    sort(result_.diagnostics);
    return std::move(result_);
  }

 private:
  void take_one(const Unit& unit, const Unit& given) {
    if (given.target.empty()) {
      ++result_.value.empty;
      return;
    }
    if (given.standing != Standing::Current) {
      ++result_.value.unsure;
      return;
    }
    if (given.source != unit.source) {
      result_.diagnostics.push_back(old_source(given, unit));
      return;
    }
    std::vector<Diagnostic> faults = faults_of(now_, unit, given);
    if (has_error(faults)) {
      std::move(faults.begin(), faults.end(), std::back_inserter(result_.diagnostics));
      return;
    }
    if (given.target == unit.target && unit.standing == Standing::Current) ++result_.value.same;
    Unit taken = unit;
    taken.target = given.target;
    taken.at = given.at;
    result_.value.units.push_back(std::move(taken));
  }

  const Catalogue& now_;
  const Catalogue& given_;
  std::map<std::string_view, const Unit*> by_key_;
  Checked<TakenIn> result_;
};

}  // namespace

Checked<TakenIn> take_in(const Catalogue& now, const Catalogue& given) {
  return Intake(now, given).take();
}

}  // namespace palermo::translate
