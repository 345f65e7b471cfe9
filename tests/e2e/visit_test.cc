// A whole visit to the real program on an X display, each step compared with the tour's picture of that
// state.

#include <gtest/gtest.h>

#include "e2e/kiosk_program.h"

namespace kiosk::e2e {
namespace {

constexpr const char* kArticle = "dvt-to-pe";

std::string go_to(const std::string& screen, const std::string& part) {
  return "go-to " + screen + " " + kArticle + "/" + part;
}

class Visit : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(server_->why_not(), "");
    config_ = write_config(folder_);
  }

  void take_tour(const std::string& locale, const std::vector<std::string>& screens) {
    tour_ = std::make_unique<Tour>(folder_.path() / "tour", TourRequest{config_, {locale}, screens});
    start_ = std::make_unique<Tour>(folder_.path() / "start", TourRequest{config_, {"en"}, {"idle"}});
    kiosk_ = std::make_unique<KioskProgram>(*server_, folder_, config_);
  }

  const TourPicture& shown() const { return shown_; }
  void shows(const TourPicture& picture) {
    if (!HasFailure()) kiosk_->await(picture);
    shown_ = picture;
  }
  /// Does what the shown picture offers by this action, and waits for the next one.
  void press(const std::string& action, const TourPicture& then) {
    if (!HasFailure()) hands_.click(shown_, action);
    shows(then);
  }
  /// Opens the article at its contents.
  void open_article(const std::string& locale) {
    shows(start_->find("en", "idle"));
    press("choose-locale " + locale, tour_->find(locale, "article"));
  }
  /// From the contents, whose last page offers it, to the first page of the text.
  void start_reading(const TourPicture& first) {
    const std::string start = message(shown_.locale, "start");
    while (!HasFailure() && shown_.action_of(start).empty()) turn_on();
    press(shown_.action_of(start), first);
  }
  /// Contents and questions take several pages in some languages: goes on to the one that offers this.
  void look_up(const std::string& action) {
    while (!HasFailure() && !shown_.offers(action)) turn_on();
  }
  /// The next page of the same screen.
  void turn_on() {
    press(shown_.action_of(message(shown_.locale, "next")),
          tour_->find(shown_.locale, shown_.screen, "", shown_.page + 1));
  }

  TempFolder folder_;
  std::unique_ptr<XServer> server_ = start_xvfb(folder_);
  Hands hands_{*server_, folder_};
  std::filesystem::path config_;
  std::unique_ptr<Tour> tour_, start_;
  std::unique_ptr<KioskProgram> kiosk_;
  TourPicture shown_;
};

class VisitIn : public Visit, public testing::WithParamInterface<const char*> {};

TEST_P(VisitIn, EveryPageByNext) {
  const std::string locale = GetParam();
  take_tour(locale, {"article", "part", "faq"});
  open_article(locale);
  const std::vector<TourPicture> pages = tour_->reading_order(locale);
  ASSERT_GT(pages.size(), 8U);
  EXPECT_EQ(pages.size(), static_cast<std::size_t>(pages.front().pages));
  start_reading(pages.front());
  const std::string next = message(locale, "next");
  for (std::size_t i = 1; i < pages.size(); ++i) {
    // Where the text ends, the button is named after what follows.
    const std::string on = shown().action_of(next);
    press(on.empty() ? shown().action_of(message(locale, "questions")) : on, pages[i]);
  }
  kiosk_->stop();
}

TEST_P(VisitIn, QuestionAnswerEmergencyAndBackToIdle) {
  const std::string locale = GetParam();
  take_tour(locale, {"article", "faq", "answer", "emergency"});
  open_article(locale);
  const std::string answer = "faq/every-clot";  // the first, from which Back leads to the list
  look_up(go_to("faq", "faq"));
  press(go_to("faq", "faq"), tour_->find(locale, "faq"));
  look_up(go_to("answer", answer));
  press(go_to("answer", answer), tour_->find(locale, "answer", answer));
  press("open-emergency", tour_->find(locale, "emergency"));
  press("close-emergency", tour_->find(locale, "answer", answer));
  press(go_to("faq", "faq"), tour_->find(locale, "faq"));
  // The list is on the article's first page in English, on its second in Urdu.
  const std::string contents = shown().action_of(message(locale, "contents"));
  press(contents, tour_->find(locale, "article", "", locale == "en" ? 1 : 2));
  press("finish", start_->find("en", "idle"));
  kiosk_->stop();
}

INSTANTIATE_TEST_SUITE_P(Languages, VisitIn, testing::Values("en", "ur"), [](const auto& one) {
  std::string name = one.param;
  std::erase(name, '-');
  return name;
});

TEST_F(Visit, ByKeysAlone) {
  take_tour("ar", {"article", "part", "emergency"});
  open_article("ar");
  const std::vector<TourPicture> pages = tour_->reading_order("ar");
  ASSERT_GT(pages.size(), 3U);
  start_reading(pages[0]);
  hands_.key("Next");
  shows(pages[1]);
  hands_.key("Next");
  shows(pages[2]);
  hands_.key("Prior");
  shows(pages[1]);
  kiosk_->stop();
}

}  // namespace
}  // namespace kiosk::e2e
