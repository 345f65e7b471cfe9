// The commands that faults and warnings name, typed as they stand.
#include <gtest/gtest.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "cli/locales_words.h"
#include "content/reviewing.h"
#include "content/small_library.h"

namespace kiosk {
namespace {

class AdviceCommands : public SmallLibrary {
 protected:
  void SetUp() override {
    SmallLibrary::SetUp();
    run("clinic-kiosk locales review en --written-by W");
    run("clinic-kiosk locales review pl --translated-by T --revised-by R");
  }

  void run(const std::string& command) {
    std::istringstream in(command);
    std::vector<std::string> words(std::istream_iterator<std::string>(in), {});
    ASSERT_EQ(words.at(0), "clinic-kiosk");
    words.erase(words.begin());
    std::reverse(words.begin(), words.end());
    CLI::App app;
    LocalesWords read;
    add_locales(app, read);
    ASSERT_NO_THROW(app.parse(words)) << command;
    std::string error;
    const auto request = review_request(read, "2026-11-27", error);
    ASSERT_TRUE(request) << error;
    for (const auto& refusal : write_reviews(load(), *request).refusals) ADD_FAILURE() << command << refusal;
  }

  std::string all_told() {
    open();
    return told(Severity::error) + told(Severity::warning);
  }

  /// The first command in a text that has the mark.
  static std::string command_with(const std::string& text, const std::string& mark) {
    for (auto from = text.find("`clinic-kiosk"); from != text.npos; from = text.find("`clinic-kiosk", from)) {
      const auto end = text.find('`', ++from);
      const std::string command = text.substr(from, end - from);
      if (command.find(mark) != command.npos) return with(command, "NAME", "N");
    }
    return "";
  }
};

TEST_F(AdviceCommands, DoWhatTheirAdviceSays) {
  struct Row {
    const char* file;
    const char* from;
    const char* to;
    const char* mark;
  };
  const char* article = "pl/articles/clots.md";
  const Row rows[] = {{article, "Aż do serca.", "Aż do serca. I dalej.", "--seen"},
                      {article, "| Rozmiar | Niski |", "| Rozmiar | Wysoki |", "--seen"},
                      {article, "Co robi 1 zakrzep.", "Co robi 1 zakrzep. I już.", "--seen"},
                      {"pl/locale.toml", "\"Wstecz\"", "\"Wstecz. Tam.\"", "--seen"},
                      {article, "Aż do serca.", "Up to the heart.", "--same"},
                      {article, "## Tabela", "## Table", "--same"},
                      {article, "\"Krew\"", "\"Blood\"", "--same"}};
  for (const Row& row : rows) {
    SetUp();
    EXPECT_EQ(all_told(), "");
    write(row.file, with(row.file == article ? kPolishArticle : kPolishMessages, row.from, row.to));
    const std::string before = all_told();
    const std::string command = command_with(before, row.mark);
    ASSERT_NE(command, "") << row.to << "\n" << before;
    run(command);
    EXPECT_EQ(all_told(), "") << command;
  }
}

}  // namespace
}  // namespace kiosk
