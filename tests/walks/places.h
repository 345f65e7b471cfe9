#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/world.h"

namespace kiosk::walks {

/// Where a walk is: the state, and how the panel stands.
struct Place {
  State state;
  bool upright = false;
  bool operator==(const Place&) const = default;
};

/// Of a frame what the walk asks for.
struct Sight {
  std::uint64_t whole = 0;            ///< a digest of the frame with all its controls and words
  std::uint64_t picture = 0;          ///< of what is drawn
  bool first = false;                 ///< it is the article's first page
  bool leads_on = false;              ///< a control leads elsewhere in the article
  std::optional<Action> to_contents;  ///< of a control that leads there from elsewhere in the article
  std::optional<Action> next, back;
  bool next_turns = false;    ///< Next is a turn that Back undoes, not a control of another name
  std::vector<Action> links;  ///< the controls that lead to a place
};

/// The frames of places, with the books they need kept; the same place is composed once.
class Sights {
 public:
  explicit Sights(const World& world) : world_(world) {}

  const Sight& at(const Place& place);
  int books() const { return static_cast<int>(books_.size()); }
  int frames() const { return frames_; }
  /// Pages that look like the page before them, in the books so far.
  const std::vector<std::string>& equal_neighbours() const { return equal_; }

 private:
  struct Open {
    std::shared_ptr<const Article> article, second;
    std::shared_ptr<const Book> book;
  };
  const Open& open(const std::string& name, const BookKey& key);
  void compare_neighbours(const std::string& name, const Book& book);

  const World& world_;
  std::map<std::string, Open> books_;
  std::map<std::string, Sight> sights_;
  std::vector<std::string> equal_;
  int frames_ = 0;
};

/// "ur 200 % dark, side by side, upright: part dvt-to-pe/path/3".
std::string to_text(const Place& place);

}  // namespace kiosk::walks
