#pragma once

#include "app/app.h"
#include "config/config.h"
#include "content/catalogue.h"
#include "state/state.h"

namespace kiosk {

/// The site's defaults as the config gives them; the source language where the site's has no sound bundle.
SiteDefaults site_defaults(const Config& config, const Catalogue& catalogue);

/// What the App needs to know of config and content. The site's language greets first.
AppOptions app_options(const Config& config, const Catalogue& catalogue);

}  // namespace kiosk
