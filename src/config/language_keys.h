#pragma once

#include <string>
#include <vector>

#include "config/keys.h"

namespace kiosk {

/// How the clinic's own language is read. `tags` are the languages that are there, to name the nearest.
KeyRule site_rule(std::vector<std::string> tags);

/// How the list of offered languages is read: what is no tag in it, or stands there twice, is passed over.
KeyRule offered_rule(std::vector<std::string> tags);

/// The nearest of the tags, else the canonical form of the text, in quotes; empty where there is neither.
std::string near_tag(const std::string& text, const std::vector<std::string>& tags);

}  // namespace kiosk
