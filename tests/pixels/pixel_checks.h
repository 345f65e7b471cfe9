#pragma once

#include <string>
#include <vector>

#include "assets/theme.h"
#include "frames.h"

namespace kiosk {

/// What is wrong with a painted frame, a sentence each; empty where nothing is.
using Faults = std::vector<std::string>;

/// The banner is red to its edges, holds the number in red on white, shows no third colour, and is what its
/// own commands alone would paint: uncovered and whole.
Faults banner_faults(const Scene& scene, const TestPicture& picture, const Theme& theme, Easel& easel);

/// The scene without its texts.
Scene without_texts(const Scene& scene);

/// Each text that can be seen stands in its own colour on the ground it declares, with the contrast that text
/// of its size needs, and on nothing else: `bare`, the picture without texts, is plain where its ink goes.
Faults contrast_faults(const Scene& scene, const TestPicture& picture, const TestPicture& bare,
                       const Panel& panel);

/// Without its texts the picture changes only where ink is predicted.
Faults stray_ink_faults(const Scene& scene, const TestPicture& picture, const TestPicture& bare);

/// Without any one of its commands the picture changes only inside that command's own rectangle; a text that
/// can be seen changes all of it, so it is neither cut nor covered. Slow: a picture for each command.
Faults box_faults(const Scene& scene, const TestPicture& picture, Easel& easel);

}  // namespace kiosk
