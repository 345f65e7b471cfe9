#include "staff/pin.h"

#include <gtest/gtest.h>

#include "base/secret.h"
#include "config/pin_key.h"

namespace kiosk {
namespace {

TEST(Pin, HasSixToTwelveDigitsAndIsNoRun) {
  for (const char* good : {"135790", "000001", "112235", "918273645546"}) EXPECT_EQ(fault_of_pin(good), "");
  for (const char* bad :
       {"", "13579", "1357902468024", "000000", "123456", "654321", "121212", "123123", "112233", "890123",
        "012345678901", "13579a", "１３５７９０", "-13579", "13 579", "999999999999", "210987"})
    EXPECT_NE(fault_of_pin(bad), "") << bad;
}

TEST(Pin, IsKnownByItsHashAlone) {
  const std::string hash = hash_pin("135790");
  EXPECT_TRUE(is_pin_hash(hash)) << hash;
  EXPECT_EQ(hash.find("135790"), std::string::npos);
  EXPECT_NE(hash_pin("135790"), hash) << "each has a salt of its own";
  EXPECT_TRUE(is_pin_of(hash, "135790"));
  for (const char* wrong : {"", "135791", "13579", "1357900"}) EXPECT_FALSE(is_pin_of(hash, wrong)) << wrong;
  for (const char* none : {"", "135790", "$argon2id$"}) EXPECT_FALSE(is_pin_of(none, "135790")) << none;
  EXPECT_FALSE(is_pin_of(std::string(500, '$'), "135790"));
}

TEST(SecretLetters, AreWipedWhereTheyStood) {
  Secret secret;
  for (const char c : std::string("135790")) EXPECT_TRUE(secret.add(c));
  const char* where = secret.view().data();
  secret.drop_last();
  EXPECT_EQ(secret.view(), "13579");
  EXPECT_EQ(where[5], '\0');
  secret.wipe();
  EXPECT_EQ(secret.size(), 0U);
  for (int i = 0; i < 6; ++i) EXPECT_EQ(where[i], '\0');
}

}  // namespace
}  // namespace kiosk
