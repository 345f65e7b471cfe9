#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "base/lru.h"
#include "text/four_steps.h"

namespace kiosk {

/// Set paragraphs by what they say and how, and their measure, which all widths share. Bounded by bytes; what
/// was not asked for longest goes first.
class LayoutCache {
 public:
  /// `steps` must outlive it.
  explicit LayoutCache(FourSteps& steps, std::size_t layout_bytes = kLayoutBytes,
                       std::size_t measured_bytes = kMeasuredBytes)
      : steps_(steps), layouts_(layout_bytes), measured_(measured_bytes) {}

  /// As Typesetter::set.
  std::shared_ptr<const ParagraphLayout> set(const Paragraph& paragraph, int width);

  void clear() {
    layouts_.clear();
    measured_.clear();
  }

  std::size_t bytes() const { return layouts_.weight() + measured_.weight(); }

  /// The labels of a few screens; the pages of a book are kept by the book.
  static constexpr std::size_t kLayoutBytes = std::size_t{1} << 20;
  /// The texts of one part of an article.
  static constexpr std::size_t kMeasuredBytes = std::size_t{1} << 18;

 private:
  Measured& measured(const Paragraph& paragraph, const std::string& key);

  FourSteps& steps_;
  Lru<std::shared_ptr<const ParagraphLayout>> layouts_;
  Lru<std::unique_ptr<Measured>> measured_;
};

}  // namespace kiosk
