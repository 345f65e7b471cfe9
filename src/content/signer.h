#pragma once

#include <optional>
#include <string>

#include "content/rule_texts.h"

namespace kiosk {

/// What keeps a text from being the name of who made, revised or checked something: nothing to see in it,
/// more than one line, broken UTF-8, bidi controls, a character that no text may hold.
std::optional<RuleFault> name_fault(const std::string& name);

/// The word by which a name says that a machine did it, as it stands there; empty where a person did.
/// "machine" is one wherever it stands and in any case ("A. Machine"). So are AI, KI and MT, but "Ai", "Ki"
/// and "Mt" are people's names, and ", MT" behind a name is a title.
std::string machine_word(const std::string& name);

bool names_machine(const std::string& name);

}  // namespace kiosk
