#include "base/encoding.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kiosk {
namespace {

const std::string kText = "tag = \"pl\"\nname = \"kolano\"\n";

enum class Order { little, big };

/// ASCII in units of so many bytes, with a byte order mark or without.
std::string wide(const std::string& text, std::size_t bytes, Order order, bool mark) {
  std::string out;
  const auto unit = [&](unsigned value) {
    for (std::size_t i = 0; i < bytes; ++i) {
      const std::size_t at = order == Order::little ? i : bytes - 1 - i;
      out += at < 2 ? static_cast<char>(value >> (8 * at) & 0xFF) : '\0';
    }
  };
  if (mark) unit(0xFEFF);
  for (const char c : text) unit(static_cast<unsigned char>(c));
  return out;
}

TEST(Encoding, NamesUtf16AndUtf32WithAMarkAndWithout) {
  for (const Order order : {Order::little, Order::big})
    for (const bool mark : {true, false})
      for (const std::string& text : {kText, std::string("+++\n"), kText + kText + kText}) {
        const auto two = encoding_fault(wide(text, 2, order, mark), "pl");
        ASSERT_TRUE(two);
        EXPECT_NE(two->sentence.find("UTF-16"), std::string::npos) << two->sentence;
        EXPECT_EQ(two->sentence.find("little") != std::string::npos, order == Order::little);
        const auto four = encoding_fault(wide(text, 4, order, mark), "pl");
        ASSERT_TRUE(four);
        EXPECT_NE(four->sentence.find("UTF-32"), std::string::npos) << four->sentence;
      }
}

TEST(Encoding, NamesTheCodePageOfTheLanguageWhereTheTextStopsBeingUtf8) {
  struct Page {
    const char* language;
    const char* page;
  };
  for (const Page& page : std::vector<Page>{{"pl", "windows-1250"},
                                            {"sr", "windows-1251"},
                                            {"ru", "cp1251"},
                                            {"de", "windows-1252"},
                                            {"el", "windows-1253"},
                                            {"tr", "cp1254"},
                                            {"he", "windows-1255"},
                                            {"ar", "windows-1256"},
                                            {"ur", "cp1256"},
                                            {"lt", "windows-1257"},
                                            {"vi", "windows-1258"},
                                            {"th", "cp874"},
                                            {"pt-BR", "cp1252"},
                                            {"", "windows-1252"},
                                            {"ja", "cp932"},
                                            {"zh-Hans", "GBK"},
                                            {"ko", "cp949"}})
    for (const char* bytes : {"\x92", "\xB9\x20", "\xE6\xF8\xE5", "\xC0\xAF", "\xED\xA0\x80",
                              "\xF5\x80\x80\x80", "\xE2\x82", "\x80"}) {
      const auto fault = encoding_fault("a = \"b\"\nt = \"żó" + std::string(bytes) + "\"\n", page.language);
      ASSERT_TRUE(fault) << page.language;
      EXPECT_EQ(fault->line, 2);
      EXPECT_EQ(fault->column, 8) << "characters, not bytes";
      EXPECT_NE(fault->sentence.find(page.page), std::string::npos) << fault->sentence;
    }
}

TEST(Encoding, PassesUtf8) {
  for (const std::string text :
       {"", "a", "żółć", "膝盖\n", "\U0001F600", "\U0010FFFF", "\uFEFFa", "one\0two"})
    EXPECT_FALSE(encoding_fault(text, "pl")) << text;
}

TEST(Encoding, DropsOneByteOrderMarkAtTheStart) {
  std::string text = "\uFEFFa\uFEFF";
  drop_byte_order_mark(text);
  EXPECT_EQ(text, "a\uFEFF");
  drop_byte_order_mark(text);
  EXPECT_EQ(text, "a\uFEFF");
}

/// What a power cut leaves: zeros, or a file whose start alone was not written.
TEST(Encoding, ZerosAreNoEncoding) {
  for (const std::size_t length : {4U, 16U, 4096U, 200000U})
    for (const char* behind : {"", "title = \"A\"\n"}) {
      if (length == 4 && *behind != '\0') continue;
      const auto fault =
          encoding_fault(std::string(length, '\0') + std::string(behind).substr(0, length / 16), "en");
      ASSERT_TRUE(fault) << length;
      EXPECT_NE(fault->sentence.find("zeros"), std::string::npos) << fault->sentence;
      EXPECT_EQ(fault->sentence.find("UTF-"), std::string::npos) << fault->sentence;
    }
}

}  // namespace
}  // namespace kiosk
