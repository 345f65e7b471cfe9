// toml++ compiled once: as a header alone it costs every file that includes it several seconds.
#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
