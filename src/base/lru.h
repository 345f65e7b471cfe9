#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <unordered_map>
#include <utility>

namespace kiosk {

/// Values by name up to a weight in all; the one not asked for longest goes first. Pointers stay good until
/// the next `put`.
template <typename Value>
class Lru {
 public:
  explicit Lru(std::size_t limit) : limit_(limit) {}

  Value* find(const std::string& key) {
    const auto it = index_.find(key);
    if (it == index_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, it->second);
    return &it->second->value;
  }

  /// Keeps the value, in place of one of that name, dropping others where there is no room. The newest is
  /// kept whatever it weighs.
  Value* put(std::string key, Value value, std::size_t weight) {
    drop(key);
    weight_ += weight;
    while (weight_ > limit_ && !entries_.empty()) {
      weight_ -= entries_.back().weight;
      index_.erase(entries_.back().key);
      entries_.pop_back();
    }
    entries_.push_front({std::move(key), std::move(value), weight});
    index_[entries_.front().key] = entries_.begin();
    return &entries_.front().value;
  }

  /// Calls `visit` with each value, the last used first.
  template <typename Visit>
  void each(const Visit& visit) {
    for (Entry& entry : entries_) visit(entry.value);
  }

  void clear() {
    index_.clear();
    entries_.clear();
    weight_ = 0;
  }

  std::size_t weight() const { return weight_; }
  std::size_t count() const { return entries_.size(); }

 private:
  void drop(const std::string& key) {
    const auto known = index_.find(key);
    if (known == index_.end()) return;
    weight_ -= known->second->weight;
    entries_.erase(known->second);
    index_.erase(known);
  }

  struct Entry {
    std::string key;
    Value value;
    std::size_t weight;
  };
  std::size_t limit_;
  std::size_t weight_ = 0;
  std::list<Entry> entries_;
  std::unordered_map<std::string, typename std::list<Entry>::iterator> index_;
};

}  // namespace kiosk
