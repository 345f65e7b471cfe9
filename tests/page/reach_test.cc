#include <gtest/gtest.h>

#include "page/paginate.h"
#include "small_article.h"

namespace kiosk {
namespace {

// A heading that flows onto a page of its own once shared its position with the text after it, and no Next or
// Back could ever show it.
TEST(Reach, EveryPageIsShownByItsOwnPosition) {
  int pages = 0;
  for (const int height : {180, 260, 400, 700}) {
    for (const double scale : {1.0, 1.5, 2.0}) {
      const Book book = Paginated({900, height}, scale).book(small_article());
      for (std::size_t i = 0; i < book.pages.size(); ++i) {
        EXPECT_EQ(book.page_of(book.pages[i].first), static_cast<int>(i))
            << "height " << height << ", scale " << scale << ", part " << book.pages[i].part;
        ++pages;
      }
    }
  }
  EXPECT_GT(pages, 100);
}

}  // namespace
}  // namespace kiosk
