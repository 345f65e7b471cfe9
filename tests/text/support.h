#pragma once

#include <memory>
#include <string>
#include <vector>

#include "assets/font_table.h"
#include "text/typesetter.h"

namespace kiosk {

/// The shipped font table with this machine's fonts.
struct RealFonts {
  Diagnostics diagnostics;
  FontTable table = load_font_table(KIOSK_SOURCE_DIR "/assets/fonts.toml", diagnostics);
  std::unique_ptr<Typesetter> typesetter = make_typesetter(table, diagnostics);

  ParagraphLayout set(const Paragraph& p, int width) { return typesetter->set(p, width); }
};

inline Paragraph paragraph_of(const std::string& text, const char* locale, double px = 42) {
  Paragraph p;
  p.text = to_utf16(text);
  p.locale = *LocaleTag::parse(locale);
  p.px = px;
  return p;
}

/// A sentence in each script and style that the first languages use.
struct Sample {
  const char* locale;
  const char* text;
};

inline const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = {
      {"en", "A clot that breaks loose from a deep vein of the leg can travel to the lung (call 116 123)."},
      {"vi", "Ế Ễ Ộ ẫ: cục máu đông có thể di chuyển lên phổi và làm tắc nghẽn mạch máu ở đó."},
      {"ar",
       "قد تنتقل جلطة دموية من وريد عميق في الساق إلى الرئة (اتصل على \u2066116 123\u2069) عبر "
       "NHS."},
      {"ur", "ٹانگ کی گہری رگ میں بننے والا خون کا لوتھڑا ٹوٹ کر پھیپھڑوں تک جا سکتا ہے (NHS 111)۔"},
      {"bn", "পায়ের গভীর শিরায় জমাট বাঁধা রক্ত ছুটে গিয়ে ফুসফুসে আটকে যেতে পারে।"},
      {"pa", "ਲੱਤ ਦੀ ਡੂੰਘੀ ਨਾੜੀ ਵਿੱਚ ਬਣਿਆ ਖੂਨ ਦਾ ਗਤਲਾ ਟੁੱਟ ਕੇ ਫੇਫੜਿਆਂ ਤੱਕ ਜਾ ਸਕਦਾ ਹੈ।"},
      {"zh-Hans", "腿部深静脉中形成的血凝块可能脱落，随血流到达肺部并造成堵塞（请拨打116 123）。"},
      {"hi", "पैर की गहरी नस में बना खून का थक्का टूटकर फेफड़ों तक पहुँच सकता है।"},
      {"th", "ลิ่มเลือดที่เกิดในหลอดเลือดดำลึกของขาอาจหลุดไปอุดหลอดเลือดในปอดได้"},
      {"my", "ခြေထောက်ရှိ သွေးပြန်ကြောတွင် သွေးခဲဖြစ်နိုင်သည်။"},
  };
  return all;
}

}  // namespace kiosk
