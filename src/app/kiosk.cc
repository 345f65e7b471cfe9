#include "app/kiosk.h"

#include <utility>

#include "app/safe_screen.h"
#include "app/screen_composer.h"
#include "app/site.h"

namespace kiosk {

End run_kiosk(const Resources& resources, Ports ports, const RunOptions& options) {
  const Config& config = resources.config;
  if (!resources.catalogue.usable)
    return run_safe_screen(ports, config.emergency_number, options.windowed, options.started);
  ScreenComposer composer(resources, ports.log);
  AppOptions app = app_options(config, resources.catalogue);
  app.quits_by_key = options.windowed;
  app.trace = options.trace;
  app.started = options.started;
  app.tidy = options.tidy;
  app.facts = options.facts;
  app.keep = options.keep;
  app.site.chosen = options.site.chosen;
  app.site.bulletin = options.site.bulletin;
  return App(config, std::move(app), ports, composer).run();
}

}  // namespace kiosk
