#pragma once

#include "page/book.h"
#include "screen/chrome.h"
#include "screen/stage.h"

namespace kiosk {

// One function per screen, a file each. Each draws below the banner, which compose.cc has cut off first.

void draw_idle(Stage& stage, Rect below);
void draw_resting(Stage& stage, Rect below);
void draw_library(Stage& stage, const Chrome& chrome);
/// Article start, part, question list, answer and about: a page of the book with what stands round it.
void draw_reading(Stage& stage, const Chrome& chrome, const Article& article, const Book& book);
/// What the tool bar and the strip of a page say: one function per kind of page.
void dress_article(Stage& stage, const Chrome& chrome, const Article& article, const Book& book, int page);
void dress_part(Stage& stage, const Chrome& chrome, const Article& article, const Book& book, int page);
void dress_steps(Stage& stage, const Chrome& chrome, const Article& article, const Book& book, int page);
void dress_answer(Stage& stage, const Chrome& chrome, const Article& article, const Book& book, int page);
/// The button that leads to the questions; nothing where the article has none.
std::optional<Slot> to_questions(const Article& article, const Book& book);
void draw_language_overlay(Stage& stage, Rect below);
void draw_display_overlay(Stage& stage, Rect below);
/// The article's address for a phone, as a code and in words.
void draw_take_home(Stage& stage, Rect below, const std::string& link);
void draw_still_reading(Stage& stage, Rect below);

/// Marks the sentence that the voice speaks: a box behind its lines.
void mark_spoken(Stage& stage);

/// The grid of languages, of the idle screen and the language overlay.
struct Picker {
  Rect box;  ///< for grid, dots and paging buttons
  bool mark_current = false;
};
void draw_picker(Stage& stage, const Picker& picker);
/// The height the picker takes of such a box.
int picker_height(const Stage& stage, Rect box);
/// The height of a page of the picker that is not crowded: three rows, fewer where they hold every language.
int picker_least_height(const Stage& stage, int width);

}  // namespace kiosk
