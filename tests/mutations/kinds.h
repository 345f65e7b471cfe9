#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "mutations/library.h"

namespace kiosk::mutations {

/// Who is sure to find a kind of damage: the rules alone, or only the seals.
enum class FoundBy { rules, seal };

/// A kind of damage. `make` gives nothing where the language or the place it chose has nothing of the kind;
/// it is asked again with other random numbers then.
struct Kind {
  std::string name;
  FoundBy by = FoundBy::rules;
  std::function<std::optional<Damage>(const Files& files, const std::string& tag, Random& random)> make;
};

std::vector<Kind> block_kinds();
std::vector<Kind> word_kinds();
std::vector<Kind> front_kinds();
std::vector<Kind> message_kinds();
std::vector<Kind> file_kinds();

/// A random element; the list must hold one.
template <typename T>
const T& one_of(const std::vector<T>& list, Random& random) {
  return list[random() % list.size()];
}

/// Changes one line of a random article of the language that `fits`; nothing where none does or nothing
/// changed.
std::optional<Damage> change_line(const Files& files, const std::string& tag, Random& random,
                                  const std::function<bool(const Line&)>& fits,
                                  const std::function<std::string(const std::string&, Random&)>& change);

/// Changes the lines of an article as a whole; `change` gives the part it touched, or nothing.
std::optional<Damage> change_lines(const Files& files, const std::string& tag, Random& random,
                                   const std::function<std::string(std::vector<Line>&, Random&)>& change);

/// The article of a language that is damaged, and its English.
std::string article_of(const std::string& tag);

/// Whether the part's record lets pass what is only warned of.
bool is_seen(const Files& files, const std::string& review, const std::string& part);

/// Whether a reader could see the line's text.
bool has_text(const Line& line);

}  // namespace kiosk::mutations
