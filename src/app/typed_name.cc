#include "app/typed_name.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "locale/fold.h"

namespace kiosk {
namespace {

constexpr std::chrono::seconds kPause{3};
constexpr std::size_t kMostLetters = 40;  // bytes; no name is that long

}  // namespace

TypedName::TypedName(std::vector<NamedLanguage> languages) : languages_(std::move(languages)) {
  for (NamedLanguage& language : languages_)
    for (std::string& name : language.names) name = search_key(name);
}

std::optional<LocaleTag> TypedName::type(char32_t letter, TimePoint when) {
  tick(when);
  if (letters_.size() < kMostLetters) letters_ += utf8_of(letter);
  until_ = when + kPause;
  const std::string typed = search_key(letters_);
  std::optional<LocaleTag> only;
  for (const NamedLanguage& language : languages_) {
    const bool begins = std::any_of(language.names.begin(), language.names.end(),
                                    [&](const std::string& name) { return name.starts_with(typed); });
    if (!begins || typed.empty()) continue;
    if (only) return std::nullopt;
    only = language.tag;
  }
  return only;
}

bool TypedName::tick(TimePoint now) {
  if (!until_ || now < *until_) return false;
  clear();
  return true;
}

void TypedName::clear() {
  letters_.clear();
  until_.reset();
}

}  // namespace kiosk
