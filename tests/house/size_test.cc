#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "house/functions.h"

namespace kiosk::house {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::size_t kMostLinesOfAFile = 400;
constexpr int kMostLinesOfAFunction = 50;

std::vector<SourceFile> every_source() {
  std::vector<SourceFile> files;
  for (const char* folder : {"src", "tests", "bench"}) {
    for (SourceFile& file : sources_under(folder)) files.push_back(std::move(file));
  }
  return files;
}

std::vector<std::string> long_functions(const SourceFile& file) {
  std::vector<std::string> found;
  for (const FunctionBody& body : functions_of(file)) {
    if (body.lines <= kMostLinesOfAFunction) continue;
    found.push_back(file.name + ":" + std::to_string(body.line) + ": a function of " +
                    std::to_string(body.lines) + " lines");
  }
  return found;
}

TEST(Size, NoFileIsLong) {
  std::vector<std::string> found;
  for (const SourceFile& file : every_source()) {
    if (file.lines.size() > kMostLinesOfAFile) {
      found.push_back(file.name + ": " + std::to_string(file.lines.size()) + " lines");
    }
  }
  EXPECT_THAT(found, IsEmpty()) << listed(found);
}

TEST(Size, NoFunctionIsLong) {
  std::vector<std::string> found;
  for (const SourceFile& file : every_source()) {
    for (std::string& one : long_functions(file)) found.push_back(std::move(one));
  }
  EXPECT_THAT(found, IsEmpty()) << listed(found);
}

TEST(SizeSelfTest, FindsALongFunction) {
  SourceFile file{"src/a.cc", {"namespace kiosk {", "void walk() {"}};
  for (int i = 0; i < kMostLinesOfAFunction - 1; ++i) file.lines.push_back("  step();");
  file.lines.push_back("}");
  file.lines.push_back("}");
  EXPECT_THAT(long_functions(file), ElementsAre("src/a.cc:2: a function of 51 lines"));
  file.lines.erase(file.lines.begin() + 2);
  EXPECT_THAT(long_functions(file), IsEmpty());
}

TEST(SizeSelfTest, CountsBodiesOfMembersAndOfTests) {
  const SourceFile file{"a.h",
                        {"struct A {", "  int one() const { return 1; }", "  A() : a_{1}, b_(2) {",
                         "    b_ = 3;", "  }", "};", "TEST(A, B) {", "}"}};
  EXPECT_THAT(functions_of(file), ElementsAre(FunctionBody{2, 1}, FunctionBody{3, 3}, FunctionBody{7, 2}));
}

TEST(SizeSelfTest, CountsTheBlocksOfABodyOnce) {
  const SourceFile file{"a.cc", {"void f(int a) {", "  if (a) {", "    g([] { return 1; });", "  }", "}"}};
  EXPECT_THAT(functions_of(file), ElementsAre(FunctionBody{1, 5}));
}

TEST(SizeSelfTest, IsNotMisledByTablesAndLiterals) {
  const SourceFile file{"a.cc",
                        {"const int kTable[] = {", "    f(1),", "    2,", "};", "const char* k = \"{(\";",
                         "std::vector<int> v{", "    f(3),", "};", "// f() {", "void g() {  // '{'", "}"}};
  EXPECT_THAT(functions_of(file), ElementsAre(FunctionBody{10, 2}));
}

TEST(SizeSelfTest, TellsCharactersFromDigitSeparators) {
  const SourceFile file{"a.cc",
                        {"bool f(char16_t c) {", "  return c == u'{' || c > 1'000;", "}", "int g() {", "}"}};
  EXPECT_THAT(functions_of(file), ElementsAre(FunctionBody{1, 3}, FunctionBody{4, 2}));
}

TEST(SizeSelfTest, ReadsRawStringsAsLiterals) {
  const SourceFile file{"a.cc", {"void f() {", "  g(R\"(", "} } {", ")\");", "}", "void h() {", "}"}};
  EXPECT_THAT(functions_of(file), ElementsAre(FunctionBody{1, 5}, FunctionBody{6, 2}));
}

}  // namespace
}  // namespace kiosk::house
